import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import { monthAfter, weeksOf } from './months'
import { Press } from './press'
import './month-grid.scss'

interface MonthGridProps {
  /** As 2026-11. */
  month: string
  onMonth: (month: string) => void
  /** How many there are on a day; a day that is not among them has none. */
  counts: ReadonlyMap<string, number>
  /** How so many of them read: 3 项任务. */
  words: (count: number) => string
  /** The day that is chosen, as 2026-11-25, or null. */
  value: string | null
  onChange: (day: string) => void
  /** Today, as 2026-11-25. */
  today: string
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/**
 * A month, day by day, with how many there are on each. The weeks begin on Monday. In elder mode seven days find no room side
 * by side: each day says its weekday there.
 */
export function MonthGrid({ month, onMonth, counts, words, value, onChange, today }: MonthGridProps) {
  const [year, number] = month.split('-')
  const name = `${year} 年 ${Number(number)} 月`
  return (
    <View className='month' {...aria({ role: 'group', label: name })}>
      <View className='month__head'>
        <Press className='month__turn' label='上个月' onPress={() => onMonth(monthAfter(month, -1))}>
          <Icon name='back' />
        </Press>
        <View className='month__name'>{name}</View>
        <Press className='month__turn' label='下个月' onPress={() => onMonth(monthAfter(month, 1))}>
          <Icon name='forward' />
        </Press>
      </View>
      <View className='month__days' {...aria({ role: 'radiogroup', label: '哪一天' })}>
        {WEEKDAYS.map((one) => (
          <View key={one} className='month__weekday'>
            {one}
          </View>
        ))}
        {weeksOf(month).map((day, at) =>
          day === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a month are fixed
            <View key={`none-${at}`} className='month__none' />
          ) : (
            <Press
              key={day}
              className={classes(
                'month__day',
                day === today && 'month__day--today',
                day === value && 'month__day--chosen',
              )}
              role='radio'
              checked={day === value}
              label={`${Number(number)} 月 ${Number(day.slice(8))} 日，${words(counts.get(day) ?? 0)}`}
              onPress={() => onChange(day)}
            >
              <View className='month__number'>{Number(day.slice(8))}</View>
              <View className='month__of-week'>周{WEEKDAYS[at % 7]}</View>
              <View className='month__count'>{counts.get(day) ?? ''}</View>
            </Press>
          ),
        )}
      </View>
    </View>
  )
}
