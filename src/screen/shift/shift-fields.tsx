import { dayOf } from '@/time/words'
import { DatePicker } from '@/ui/date-picker'
import { TimePicker } from '@/ui/time-picker'
import type { Shift } from './shift'

interface ShiftFieldsProps {
  shift: Shift
  faults: Record<string, string | undefined>
  onChange: (changes: Partial<Shift>) => void
}

/** On which day, and from when to when. */
export const ShiftFields = ({ shift: { day, from, to }, faults, onChange }: ShiftFieldsProps) => (
  <>
    <DatePicker
      label='哪一天'
      error={faults.day}
      earliest={dayOf(Date.now())}
      value={day}
      onChange={(chosen) => onChange({ day: chosen })}
    />
    <TimePicker label='几点开始' error={faults.from} value={from} onChange={(chosen) => onChange({ from: chosen })} />
    <TimePicker label='几点结束' error={faults.to} value={to} onChange={(chosen) => onChange({ to: chosen })} />
  </>
)
