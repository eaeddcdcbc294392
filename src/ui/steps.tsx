import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import './steps.scss'

interface StepsProps {
  /** What the steps are called, in order. */
  steps: readonly string[]
  /** The one under way, counted from 0; as many as there are steps when all is done. */
  current: number
}

/** How far along something is. Says it in words as well, since five names never fit side by side in large type. */
export function Steps({ steps, current }: StepsProps) {
  const done = current >= steps.length
  const words = done
    ? `共 ${steps.length} 步，全部完成`
    : `第 ${current + 1} 步，共 ${steps.length} 步：${steps[current]}`
  const next = steps[current + 1]
  return (
    <View className='steps'>
      <View className='steps__bar' {...aria({ hidden: true })}>
        {steps.map((step, place) => (
          <View
            key={step}
            className={classes(
              'steps__piece',
              place < current && 'steps__piece--done',
              place === current && 'steps__piece--now',
            )}
          />
        ))}
      </View>
      <View className='steps__words'>{words}</View>
      {next && <View className='steps__next'>下一步：{next}</View>}
    </View>
  )
}
