import {
  TEAM_ABOUT_LENGTH,
  TEAM_COLOUR_NAMES,
  TEAM_COLOURS,
  TEAM_FIELD_NAMES,
  TEAM_FIELDS,
  TEAM_NAME_LENGTH,
  type TeamColour,
  type TeamField,
} from 'types/words/teams'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'

const colours = TEAM_COLOURS.map((value) => ({ value, label: TEAM_COLOUR_NAMES[value] }))
const fields = TEAM_FIELDS.map((value) => ({ value, label: TEAM_FIELD_NAMES[value] }))

/** A team as it is written down. */
export interface WrittenTeam {
  name: string
  colour: TeamColour | null
  field: TeamField | null
  about: string
}

export const NO_TEAM: WrittenTeam = { name: '', colour: null, field: null, about: '' }

/** What is still to be chosen, by field. */
export const missingInTeam = ({ colour, field }: WrittenTeam): Record<string, string> => ({
  ...(colour ? {} : { colour: '请选择颜色' }),
  ...(field ? {} : { field: '请选择服务领域' }),
})

interface TeamFieldsProps {
  written: WrittenTeam
  wrong: Record<string, string | undefined>
  /** Of the field that says what it does. */
  about: { label: string; hint: string; optional?: boolean }
  onChange: (changes: Partial<WrittenTeam>) => void
}

/** Name, colour, field and words of a team, for whoever forms one and for whoever proposes one. */
export const TeamFields = ({ written, wrong, about, onChange }: TeamFieldsProps) => (
  <>
    <TextField
      label='队名'
      error={wrong.name}
      limit={TEAM_NAME_LENGTH}
      value={written.name}
      onChange={(name) => onChange({ name })}
    />
    <Field label='颜色' hint='居民按颜色认队伍' error={wrong.colour}>
      <Choice
        look='chips'
        label='颜色'
        options={colours}
        value={written.colour}
        onChange={(colour) => onChange({ colour })}
      />
    </Field>
    <Field label='服务领域' error={wrong.field}>
      <Choice
        look='chips'
        label='服务领域'
        options={fields}
        value={written.field}
        onChange={(field) => onChange({ field })}
      />
    </Field>
    <TextField
      multiline
      {...about}
      error={wrong.about}
      limit={TEAM_ABOUT_LENGTH}
      value={written.about}
      onChange={(words) => onChange({ about: words })}
    />
  </>
)
