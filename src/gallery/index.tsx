import { View } from '@tarojs/components'

export default function Gallery() {
  return <View>部件陈列</View>
}
