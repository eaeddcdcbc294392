import { MEETING_PLACE_LENGTH } from 'types/words/roundtables'
import { dayOf } from '@/time/words'
import { DatePicker } from '@/ui/date-picker'
import { TextField } from '@/ui/text-field'
import { TimePicker } from '@/ui/time-picker'

/** When and where a meeting is held, as it is being chosen. */
export interface When {
  day: string | null
  time: string | null
  place: string
}

/** Milliseconds; null while something is missing. */
export const startOf = ({ day, time }: When): number | null =>
  day && time ? Date.parse(`${day}T${time}:00+08:00`) : null

interface WhenFieldsProps {
  when: When
  faults: { startsAt?: string | undefined; place?: string | undefined }
  onChange: (when: When) => void
}

export const WhenFields = ({ when, faults, onChange }: WhenFieldsProps) => (
  <>
    <DatePicker
      label='哪一天'
      error={faults.startsAt}
      earliest={dayOf(Date.now())}
      value={when.day}
      onChange={(day) => onChange({ ...when, day })}
    />
    <TimePicker label='几点开始' value={when.time} onChange={(time) => onChange({ ...when, time })} />
    <TextField
      label='在哪里'
      hint='如：社区议事厅'
      error={faults.place}
      limit={MEETING_PLACE_LENGTH}
      value={when.place}
      onChange={(place) => onChange({ ...when, place })}
    />
  </>
)
