import { View } from '@tarojs/components'
import type { CalendarView, SlotView } from 'types/bookings'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { Press } from '@/ui/press'
import { nearDay } from '../words'
import './slots.scss'

type Day = CalendarView['days'][number]

const freeIn = ({ slots }: Day) => slots.filter(({ state }) => state === 'free').length

/** How a day stands, in a word or two. */
const dayNote = (day: Day): string => {
  const free = freeIn(day)
  if (day.slots.length === 0) return '不开放'
  return free === 0 ? '约满了' : `空 ${free} 段`
}

interface DayStripProps {
  days: readonly Day[]
  value: string | null
  onChange: (day: string) => void
}

/** Two weeks, a day each: how much is free. */
export const DayStrip = ({ days, value, onChange }: DayStripProps) => (
  <View className='slots' {...aria({ role: 'radiogroup', label: '哪一天' })}>
    {days.map((day) => (
      <Press
        key={day.day}
        className={classes(
          'slots__one',
          day.slots.length === 0 && 'slots__one--gone',
          day.day === value && 'slots__one--chosen',
        )}
        role='radio'
        checked={day.day === value}
        onPress={() => onChange(day.day)}
      >
        <View>{nearDay(day.day)}</View>
        <View className='slots__note'>{dayNote(day)}</View>
      </Press>
    ))}
  </View>
)

const SLOT_NOTES: Record<Exclude<SlotView['state'], 'taken'>, string> = {
  free: '可以约',
  mine: '您约了',
  past: '已过',
}
const slotNote = ({ state, by }: SlotView): string =>
  state === 'taken' ? (by ? `${by}约了` : '已约出') : SLOT_NOTES[state]

interface SlotChoiceProps {
  slots: readonly SlotView[]
  /** When the chosen ones begin. */
  value: readonly string[]
  onChange: (slots: string[]) => void
}

/** The slots of a day; what is free can be chosen, several that follow each other at once. */
export const SlotChoice = ({ slots, value, onChange }: SlotChoiceProps) => (
  <View className='slots' {...aria({ role: 'group', label: '哪个时段' })}>
    {slots.map((slot) => {
      const { from, until, state } = slot
      const chosen = value.includes(from)
      const words = (
        <>
          <View>
            {from}–{until}
          </View>
          <View className='slots__note'>{slotNote(slot)}</View>
        </>
      )
      if (state !== 'free') {
        return (
          <View key={from} className='slots__one slots__one--gone'>
            {words}
          </View>
        )
      }
      return (
        <Press
          key={from}
          className={classes('slots__one', chosen && 'slots__one--chosen')}
          role='checkbox'
          checked={chosen}
          onPress={() => onChange(chosen ? value.filter((one) => one !== from) : [...value, from].sort())}
        >
          {words}
        </Press>
      )
    })}
  </View>
)
