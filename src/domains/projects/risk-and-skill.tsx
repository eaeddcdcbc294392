import { RISK_NAMES, RISKS, type Risk, SKILL_NAMES, SKILLS, type Skill } from 'types/words/tasks'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'

const risks = RISKS.map((value) => ({ value, label: RISK_NAMES[value] }))

/** How dangerous it is. */
export const RiskField = ({
  value,
  error,
  onChange,
}: {
  value: Risk
  error?: string
  onChange: (risk: Risk) => void
}) => (
  <Field label='有没有风险' error={error}>
    <Choice look='chips' label='有没有风险' options={risks} value={value} onChange={onChange} />
  </Field>
)

const NO_SKILL = 'none'
const skills = [
  { value: NO_SKILL, label: '不用会什么' },
  ...SKILLS.map((value) => ({ value, label: SKILL_NAMES[value] })),
] as const

interface SkillFieldProps {
  value: Skill | null
  error?: string
  onChange: (skill: Skill | null) => void
}

/** What one has to know for it; null for nothing. */
export const SkillField = ({ value, error, onChange }: SkillFieldProps) => (
  <Field label='要会什么' error={error}>
    <Choice
      look='chips'
      label='要会什么'
      options={skills}
      value={value ?? NO_SKILL}
      onChange={(chosen) => onChange(chosen === NO_SKILL ? null : chosen)}
    />
  </Field>
)
