import { View } from '@tarojs/components'

export default function Verify() {
  return <View>住户核实</View>
}
