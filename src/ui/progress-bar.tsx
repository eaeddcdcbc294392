import { View } from '@tarojs/components'
import { aria } from './aria'
import './progress-bar.scss'

interface ProgressBarProps {
  value: number
  of: number
  /** What is under way: 正在导入. Read out with the figures as they change. */
  label: string
}

/** How far a piece of work is that goes on by itself: a bar, and the figures in words. */
export function ProgressBar({ value, of, label }: ProgressBarProps) {
  const share = of > 0 ? Math.min(value / of, 1) : 0
  return (
    <View className='progress'>
      <View className='progress__words' {...aria({ live: 'polite' })}>
        {label}，{value} / {of}
      </View>
      <View className='progress__track' {...aria({ hidden: true })}>
        <View className='progress__done' style={`width:${Math.round(share * 100)}%`} />
      </View>
    </View>
  )
}
