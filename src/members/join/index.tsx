import { View } from '@tarojs/components'

export default function Join() {
  return <View>加入社区</View>
}
