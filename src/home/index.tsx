import { View } from '@tarojs/components'

export default function Home() {
  return <View>邻里合唱</View>
}
