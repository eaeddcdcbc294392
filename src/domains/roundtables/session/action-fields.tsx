import type { ActionInput, SessionSeat } from 'types/roundtable-session'
import { ACTION_LENGTH, EVIDENCE_LENGTH } from 'types/words/roundtables'
import { newKey } from '@/cloud/keys'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'

const DAY = 24 * 3_600_000

/** What somebody is to do, as far as it is written. */
export interface ActionSketch {
  /** Of the form alone. */
  id: string
  what: string
  seatId: string | null
  memberId: string | null
  dueOn: string | null
  evidence: string
}

export const emptyAction = (): ActionSketch => ({
  id: newKey(),
  what: '',
  seatId: null,
  memberId: null,
  dueOn: null,
  evidence: '',
})

type Whole = ActionInput & { id: string }
export const isWhole = (one: ActionSketch): one is ActionSketch & Whole =>
  one.what.trim() !== '' &&
  one.seatId !== null &&
  one.memberId !== null &&
  one.dueOn !== null &&
  one.evidence.trim() !== ''

interface ActionFieldsProps {
  seats: readonly SessionSeat[]
  /** When the meeting is held. */
  heldAt: number
  /** Which one of several, from 1: each field says it, so that nobody writes into another one's. */
  number: number
  value: ActionSketch
  onChange: (next: ActionSketch) => void
  onDrop: () => void
}

/** One thing that somebody does: what, which seat and which person, until when, and how one sees that it is done. */
export function ActionFields({ seats, heldAt, number, value, onChange, onDrop }: ActionFieldsProps) {
  const { what, seatId, memberId, dueOn, evidence } = value
  const called = (field: string) => `第 ${number} 件：${field}`
  const people = seats.find(({ id }) => id === seatId)?.sitters ?? []
  const chooseSeat = (id: string) => {
    const [first, ...others] = seats.find((one) => one.id === id)?.sitters ?? []
    onChange({ ...value, seatId: id, memberId: first && others.length === 0 ? first.memberId : null })
  }
  return (
    <Card>
      <Stack gap={3}>
        <TextField
          label={called('做什么')}
          limit={ACTION_LENGTH}
          value={what}
          onChange={(text) => onChange({ ...value, what: text })}
        />
        <Field label={called('哪个席位做')}>
          <Choice
            label={called('哪个席位做')}
            look='chips'
            options={seats.filter((one) => one.sitters.length > 0).map((one) => ({ value: one.id, label: one.label }))}
            value={seatId}
            onChange={chooseSeat}
          />
        </Field>
        {people.length > 0 && (
          <Field label={called('谁做')}>
            <Choice
              label={called('谁做')}
              look='chips'
              options={people.map((one) => ({ value: one.memberId, label: one.name }))}
              value={memberId}
              onChange={(id) => onChange({ ...value, memberId: id })}
            />
          </Field>
        )}
        <DatePicker
          label={called('哪天以前做好')}
          earliest={dayOf(heldAt + DAY)}
          latest={dayOf(heldAt + 365 * DAY)}
          value={dueOn}
          onChange={(day) => onChange({ ...value, dueOn: day })}
        />
        <TextField
          label={called('怎样算做好')}
          limit={EVIDENCE_LENGTH}
          value={evidence}
          onChange={(text) => onChange({ ...value, evidence: text })}
        />
        <Button look='text' onPress={onDrop}>
          {`删去第 ${number} 件`}
        </Button>
      </Stack>
    </Card>
  )
}
