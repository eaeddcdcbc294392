import { View } from '@tarojs/components'

export default function Report() {
  return <View>我要反映</View>
}
