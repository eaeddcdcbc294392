import { View } from '@tarojs/components'

export default function Handle() {
  return <View>办理诉求</View>
}
