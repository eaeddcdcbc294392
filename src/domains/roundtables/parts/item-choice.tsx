import type { ItemState } from 'types/words/roundtables'
import { Paged } from '@/screen/paged'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { useItems } from '../queries'
import { behindWords } from '../words'

interface ItemChoiceProps {
  label: string
  error?: string | undefined
  /** Left out of it. */
  except?: readonly string[]
  /** Only items in these states; left out: every open one. */
  states?: readonly ItemState[]
  value: string | null
  onChange: (id: string) => void
}

/** One of the items that the chair has taken on. */
export const ItemChoice = ({ label, error, except = [], states, value, onChange }: ItemChoiceProps) => (
  <Field label={label} error={error}>
    <Paged
      query={useItems('open')}
      empty={<Empty icon='chat' title='没有可以选的议题' text='采纳了新的议题，这里会看到。' />}
    >
      {(items) => (
        <Choice
          label={label}
          options={items
            .filter(({ id, state }) => !except.includes(id) && (!states || states.includes(state)))
            .map((item) => ({ value: item.id, label: item.title, hint: behindWords(item) || item.question }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Paged>
  </Field>
)
