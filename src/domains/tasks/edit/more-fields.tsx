import { ABOUT_LENGTH, BRING_LENGTH, MEET_LENGTH } from 'types/words/tasks'
import { RiskField, SkillField } from '@/domains/projects/risk-and-skill'
import { ManyChoice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import type { FieldsProps } from './when-fields'
import type { Written } from './written'

const RULES = [
  { value: 'teamOnly', label: '只限本队队员' },
  { value: 'late', label: '开始以后还可以加入' },
] as const

/** What else there is to say: what to bring, what it asks for, and what the law asks for where it is dangerous. */
export const MoreFields = ({ written, faults, onChange }: FieldsProps) => (
  <>
    <TextField
      optional
      multiline
      label='内容'
      hint='怎么做，要注意什么'
      error={faults.about}
      limit={ABOUT_LENGTH}
      value={written.about}
      onChange={(about) => onChange({ about })}
    />
    <TextField
      optional
      label='带什么'
      error={faults.bring}
      limit={BRING_LENGTH}
      value={written.bring}
      onChange={(bring) => onChange({ bring })}
    />
    <RiskField value={written.risk} error={faults.risk} onChange={(risk) => onChange({ risk })} />
    {written.risk !== 'none' && (
      <TextField
        optional={written.risk === 'some'}
        label='防护用品'
        error={faults.gear}
        limit={BRING_LENGTH}
        value={written.gear}
        onChange={(gear) => onChange({ gear })}
      />
    )}
    {written.risk === 'danger' && <Insurance written={written} faults={faults} onChange={onChange} />}
    <SkillField value={written.skill} error={faults.skill} onChange={(skill) => onChange({ skill })} />
    <Field label='谁能参加（可以不选）'>
      <ManyChoice
        label='谁能参加'
        options={RULES}
        value={RULES.map(({ value }) => value).filter((value) => written[value])}
        onChange={(chosen) => onChange({ teamOnly: chosen.includes('teamOnly'), late: chosen.includes('late') })}
      />
    </Field>
  </>
)

interface InsuranceProps extends Pick<FieldsProps, 'faults' | 'onChange'> {
  written: Pick<Written, 'insurer' | 'policy' | 'insuredUntil'>
}

/** Source: 志愿服务条例 12 and 17. */
export const Insurance = ({ written, faults, onChange }: InsuranceProps) => (
  <>
    <TextField
      label='保险公司'
      error={faults.insurer}
      limit={MEET_LENGTH}
      value={written.insurer}
      onChange={(insurer) => onChange({ insurer })}
    />
    <TextField
      label='保单号'
      error={faults.policy}
      limit={MEET_LENGTH}
      value={written.policy}
      onChange={(policy) => onChange({ policy })}
    />
    <DatePicker
      label='保险到哪一天'
      error={faults.insuredUntil}
      value={written.insuredUntil}
      onChange={(insuredUntil) => onChange({ insuredUntil })}
    />
  </>
)
