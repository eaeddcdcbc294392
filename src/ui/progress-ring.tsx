import { View } from '@tarojs/components'
import { aria } from './aria'
import './progress-ring.scss'

interface ProgressRingProps {
  value: number
  /** The whole; a ring of nothing is empty. */
  of: number
  /** What is counted: 户已同意. */
  label: string
}

/** How much of a whole is reached, in figures with a ring around them. */
export function ProgressRing({ value, of, label }: ProgressRingProps) {
  const share = of > 0 ? Math.min(value / of, 1) : 0
  return (
    <View className='ring' {...aria({ role: 'img', label: `${of} 中的 ${value}，${label}` })}>
      <View className='ring__track' style={`--share:${Math.round(share * 360)}deg`} />
      <View className='ring__words'>
        <View className='ring__figure'>
          {value}
          <View className='ring__of'>/{of}</View>
        </View>
        <View className='ring__label'>{label}</View>
      </View>
    </View>
  )
}
