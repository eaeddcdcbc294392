import { View } from '@tarojs/components'

export default function RequestDetail() {
  return <View>诉求详情</View>
}
