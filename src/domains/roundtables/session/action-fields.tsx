import type { SessionSeat } from 'types/roundtable-session'
import { ACTION_LENGTH, EVIDENCE_LENGTH } from 'types/words/roundtables'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import type { ActionSketch } from './conclusion-sketch'

const DAY = 24 * 3_600_000

interface ActionFieldsProps {
  seats: readonly SessionSeat[]
  /** When the meeting is held. */
  heldAt: number
  /** Which one of several, from 1: each field says it, so that nobody writes into another one's. */
  number: number
  /** What is wrong, by field. */
  faults: Partial<Record<string, string>>
  value: ActionSketch
  onChange: (next: ActionSketch) => void
  onDrop: () => void
}

/** One thing that somebody does: what, which seat and which person, until when, and how one sees that it is done. */
export function ActionFields({ seats, heldAt, number, faults, value, onChange, onDrop }: ActionFieldsProps) {
  const { what, seatId, memberId, dueOn, reviewOn, evidence } = value
  const called = (field: string) => `第 ${number} 件：${field}`
  const people = seats.find(({ id }) => id === seatId)?.sitters ?? []
  const chooseSeat = (id: string) => {
    const [first, ...others] = seats.find((one) => one.id === id)?.sitters ?? []
    onChange({ ...value, seatId: id, memberId: first && others.length === 0 ? first.memberId : null })
  }
  const days = { earliest: dayOf(heldAt + DAY), latest: dayOf(heldAt + 365 * DAY) }
  return (
    <Card>
      <Stack gap={3}>
        <TextField
          label={called('做什么')}
          limit={ACTION_LENGTH}
          error={faults.what}
          value={what}
          onChange={(text) => onChange({ ...value, what: text })}
        />
        <Field label={called('哪个席位做')} error={faults.seatId}>
          <Choice
            label={called('哪个席位做')}
            look='chips'
            options={seats.filter((one) => one.sitters.length > 0).map((one) => ({ value: one.id, label: one.label }))}
            value={seatId}
            onChange={chooseSeat}
          />
        </Field>
        {people.length > 0 && (
          <Field label={called('谁做')} error={faults.memberId}>
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
          {...days}
          label={called('哪天以前做好')}
          error={faults.dueOn}
          value={dueOn}
          onChange={(day) => onChange({ ...value, dueOn: day })}
        />
        <TextField
          label={called('怎样算做好')}
          limit={EVIDENCE_LENGTH}
          error={faults.evidence}
          value={evidence}
          onChange={(text) => onChange({ ...value, evidence: text })}
        />
        <DatePicker
          {...days}
          optional
          label={called('哪天会上再看')}
          hint='不选，就在到期那天'
          error={faults.reviewOn}
          value={reviewOn}
          onChange={(day) => onChange({ ...value, reviewOn: day })}
        />
        <Button look='text' onPress={onDrop}>
          {`删去第 ${number} 件`}
        </Button>
      </Stack>
    </Card>
  )
}
