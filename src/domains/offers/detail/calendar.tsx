import type { CalendarView } from 'types/bookings'
import type { Office } from 'types/places'
import { CALENDAR_DAYS } from 'types/words/offers'
import { CallOffice } from '@/screen/office/call-office'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { DayStrip, SlotChoice } from '../parts/slots'
import { dayName } from '../words'

interface CalendarProps {
  calendar: CalendarView
  day: string | null
  slots: readonly string[]
  office: Office | null
  onDay: (day: string) => void
  onSlots: (slots: string[]) => void
  /** Undefined: from today on. */
  onFrom: (from: string | undefined) => void
}

const DAY = 24 * 3_600_000
const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Two weeks of an offer, and the slots of the day that is chosen. */
export function Calendar({ calendar, day, slots, office, onDay, onSlots, onFrom }: CalendarProps) {
  const { days, today, until } = calendar
  const first = days[0]?.day ?? today
  const chosen = days.find((one) => one.day === day)
  const next = daysAfter(first, CALENDAR_DAYS)
  const before = daysAfter(first, -CALENDAR_DAYS)
  return (
    <>
      <Section title='选日子'>
        <Stack gap={3}>
          <DayStrip days={days} value={day} onChange={onDay} />
          <Ends>
            {first > today ? (
              <Button narrow look='plain' onPress={() => onFrom(before > today ? before : undefined)}>
                前两周
              </Button>
            ) : (
              <Note>最多提前约到 {dayName(until)}</Note>
            )}
            {next <= until && (
              <Button narrow look='plain' onPress={() => onFrom(next)}>
                后两周
              </Button>
            )}
          </Ends>
        </Stack>
      </Section>
      {chosen && (
        <Section title={dayName(chosen.day)}>
          <Stack gap={3}>
            {chosen.holiday && (
              <Callout tone='wait' title='当天是节假日，请先电话确认'>
                <CallOffice office={office} />
              </Callout>
            )}
            {chosen.slots.length === 0 ? (
              <Note>这一天不开放，请选别的日子。</Note>
            ) : (
              <>
                <SlotChoice slots={chosen.slots} value={slots} onChange={onSlots} />
                <Note>可以选几个连着的时段。</Note>
              </>
            )}
          </Stack>
        </Section>
      )}
    </>
  )
}
