import {
  MAJORITY_NAMES,
  MAJORITY_OF,
  OWNERS_MATTER_NAMES,
  OWNERS_MATTERS,
  type OwnersMatter,
} from 'types/words/roundtables'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'

/** Whether owners decide an item of the roundtable, and in which matter, as it is sent. Empty: the table decides it. */
export interface Owners {
  ownersDecide?: boolean
  ownersMatter?: OwnersMatter
}

interface OwnersChoiceProps {
  error?: string | undefined
  value: Owners
  onChange: (owners: Owners) => void
}

/** What owners decide, with how many of them have to agree. */
const MATTERS = OWNERS_MATTERS.map((value) => ({
  value,
  label: OWNERS_MATTER_NAMES[value],
  hint: MAJORITY_NAMES[MAJORITY_OF[value]],
}))

/** 由谁来定: those at the table, or the owners by Civil Code 278, and then in which matter. */
export function OwnersChoice({ error, value: { ownersDecide = false, ownersMatter }, onChange }: OwnersChoiceProps) {
  return (
    <>
      <Field label='由谁来定'>
        <Choice
          label='由谁来定'
          options={[
            { value: 'table', label: '会上各方商量定' },
            {
              value: 'owners',
              label: '依法由业主表决',
              hint: '如动用维修资金、改建、改变共有部分用途。会上只商量，不作决定',
            },
          ]}
          value={ownersDecide ? 'owners' : 'table'}
          onChange={(whose) =>
            onChange(whose === 'table' ? {} : { ...(ownersMatter ? { ownersMatter } : {}), ownersDecide: true })
          }
        />
      </Field>
      {ownersDecide && (
        <Field label='要业主表决的是' error={error}>
          <Choice
            label='要业主表决的是'
            options={MATTERS}
            value={ownersMatter ?? null}
            onChange={(matter) => onChange({ ownersDecide, ownersMatter: matter })}
          />
        </Field>
      )}
    </>
  )
}
