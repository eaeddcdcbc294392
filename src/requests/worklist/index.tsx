import { View } from '@tarojs/components'

export default function Worklist() {
  return <View>待办诉求</View>
}
