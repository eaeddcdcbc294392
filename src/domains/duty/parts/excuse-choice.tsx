import { EXCUSE_NAMES, EXCUSES, type Excuse } from 'types/words/duty'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'

const KINDS = EXCUSES.map((value) => ({ value, label: EXCUSE_NAMES[value] }))

interface ExcuseChoiceProps {
  missing: boolean
  value: Excuse | null
  onChange: (kind: Excuse) => void
}

/** Why somebody is excused: a kind of reason and no more. */
export const ExcuseChoice = ({ missing, value, onChange }: ExcuseChoiceProps) => (
  <Field label='请假的原因' hint='选一个就行，不用写说明，也不用交证明' error={missing ? '请选一个原因' : undefined}>
    <Choice label='请假的原因' options={KINDS} value={value} onChange={onChange} />
  </Field>
)
