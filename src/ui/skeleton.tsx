import { View } from '@tarojs/components'
import { aria } from './aria'
import './skeleton.scss'

interface SkeletonProps {
  /** What is on its way: lines of text, cards of a list, or tiles to choose from. */
  look: 'lines' | 'cards' | 'tiles'
  count?: number
}

const counts = { lines: 3, cards: 3, tiles: 6 }

/** Keeps the place of what is being fetched. It only shows after a moment, so that a quick answer does not flicker. */
export const Skeleton = ({ look, count = counts[look] }: SkeletonProps) => (
  <View className={`skeleton skeleton--${look}`} {...aria({ role: 'status', label: '正在载入' })}>
    {Array.from({ length: count }, (_, place) => place).map((place) => (
      <View key={place} className='skeleton__piece' />
    ))}
  </View>
)
