import { dayOf } from '@/time/words'
import { Choice, ManyChoice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { TimePicker } from '@/ui/time-picker'
import type { FieldsProps } from './when-fields'

const OPENS = [
  { value: 'atOnce', label: '发布后就可以' },
  { value: 'later', label: '定一个时间' },
] as const

const FIRST = [{ value: 'first', label: '新人先报', hint: '头一个小时，只留给一年内没来过本队的邻居' }] as const

/** From when on people may claim, and whether those who are new to the team come first. */
export const OpeningFields = ({ written, faults, onChange }: FieldsProps) => (
  <>
    <Field label='什么时候开始认领' error={faults.openFrom}>
      <Choice
        look='chips'
        label='什么时候开始认领'
        options={OPENS}
        value={written.opens}
        onChange={(opens) => onChange({ opens })}
      />
    </Field>
    {written.opens === 'later' && (
      <>
        <DatePicker
          label='哪一天开始认领'
          earliest={dayOf(Date.now())}
          latest={written.day ?? undefined}
          value={written.openDay}
          onChange={(openDay) => onChange({ openDay })}
        />
        <TimePicker label='几点开始认领' value={written.openTime} onChange={(openTime) => onChange({ openTime })} />
        <ManyChoice
          label='新人先报'
          options={FIRST}
          value={written.firstTimersFirst ? ['first'] : []}
          onChange={(chosen) => onChange({ firstTimersFirst: chosen.length > 0 })}
        />
      </>
    )}
  </>
)
