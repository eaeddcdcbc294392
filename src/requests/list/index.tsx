import { View } from '@tarojs/components'

export default function RequestList() {
  return <View>我的诉求</View>
}
