import { EMPLOYER_LENGTH } from 'types/words/duty'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { registered } from '@/screen/registered'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { PlacePicker } from '@/ui/place-picker'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import type { Belonging } from './belonging'
import { branchesOf } from './branches'

const WHERE = [
  { value: 'unit', label: '驻区单位' },
  { value: 'employer', label: '其他单位' },
  { value: 'none', label: '待定' },
] as const

interface BelongingFieldsProps {
  value: Belonging
  faults: Record<string, string | undefined>
  onChange: (value: Belonging) => void
}

/** The unit and the branch of a party member. */
export function BelongingFields({ value, faults, onChange }: BelongingFieldsProps) {
  const { where, unit, employer, branch } = value
  const communityId = useMe().data?.communityId ?? ''
  const change = (changes: Partial<Belonging>) => onChange({ ...value, ...changes })
  return (
    <Stack gap={5}>
      <Field label='工作单位' hint='退休的填原单位；没有单位、说不准的选“待定”'>
        <Choice
          look='chips'
          label='工作单位'
          options={WHERE}
          value={where}
          onChange={(chosen) => change({ where: chosen })}
        />
      </Field>
      {where === 'unit' && (
        <PlacePicker
          label='哪个驻区单位'
          error={faults.unitId}
          levels={['单位']}
          value={unit}
          onChange={(chosen) => change({ unit: chosen })}
          loadChildren={() => registered(api.units.list.query)}
        />
      )}
      {where === 'employer' && (
        <TextField
          label='单位名称'
          hint='给单位的反馈，由本人带回'
          error={faults.employer}
          limit={EMPLOYER_LENGTH}
          value={employer}
          onChange={(text) => change({ employer: text })}
        />
      )}
      <PlacePicker
        optional
        label='参加哪个支部'
        hint='不知道就不选，由社区来定'
        error={faults.branchId}
        levels={['支部']}
        value={branch}
        onChange={(chosen) => change({ branch: chosen })}
        loadChildren={() => branchesOf(communityId)}
      />
      {branch.length > 0 && (
        <Button narrow look='text' onPress={() => change({ branch: [] })}>
          不选支部
        </Button>
      )}
    </Stack>
  )
}
