import { MEET_LENGTH } from 'types/words/tasks'
import { ShiftFields } from '@/screen/shift/shift-fields'
import { TextField } from '@/ui/text-field'
import { NearField } from './near-field'
import type { Written } from './written'

export interface FieldsProps {
  written: Written
  faults: Record<string, string | undefined>
  onChange: (changes: Partial<Written>) => void
}

/** When and where, and how many are needed. */
export const WhenFields = ({ written, faults, onChange }: FieldsProps) => (
  <>
    <ShiftFields shift={written} faults={faults} onChange={onChange} />
    <TextField
      label='在哪里集合'
      error={faults.meetAt}
      limit={MEET_LENGTH}
      value={written.meetAt}
      onChange={(meetAt) => onChange({ meetAt })}
    />
    <NearField value={written.way} error={faults.placeId} onChange={(way) => onChange({ way })} />
    <TextField
      type='number'
      label='要几个人'
      error={faults.places}
      value={written.places}
      onChange={(places) => onChange({ places })}
    />
    <TextField
      optional
      type='number'
      label='最少要几个人'
      hint='开始前 7 天还不够，会请您再找人'
      error={faults.minimum}
      value={written.minimum}
      onChange={(minimum) => onChange({ minimum })}
    />
    <TextField
      type='tel'
      label='带队的人的电话'
      hint='大家都看得到，到时候好找人'
      error={faults.contact}
      value={written.contact}
      onChange={(contact) => onChange({ contact })}
    />
  </>
)
