import { View } from '@tarojs/components'
import { aria } from './aria'
import './bar-chart.scss'

interface BarChartProps {
  /** What is compared: 各类诉求件数. */
  label: string
  bars: readonly {
    name: string
    value: number
    /** Of how many: the bar shows its share of them. Left out: its share of the largest value. */
    of?: number
    /** The value as people read it, where it is not just the number. */
    text?: string
  }[]
}

/** Amounts to compare. Each bar has its name and its figure in words, so it reads without eyes for length or colour. */
export function BarChart({ label, bars }: BarChartProps) {
  const longest = Math.max(...bars.map((bar) => bar.value), 1)
  return (
    <View className='bars' {...aria({ role: 'list', label })}>
      {bars.map(({ name, value, of = longest, text = String(value) }) => (
        <View key={name} className='bars__one' {...aria({ role: 'listitem' })}>
          <View className='bars__words'>
            <View className='bars__name'>{name}</View>
            <View className='bars__value'>{text}</View>
          </View>
          <View className='bars__track'>
            <View className='bars__bar' style={`width:${of > 0 ? (100 * value) / of : 0}%`} />
          </View>
        </View>
      ))}
    </View>
  )
}
