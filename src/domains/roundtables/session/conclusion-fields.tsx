import type { SessionItem } from 'types/roundtable-session'
import {
  MAJORITIES,
  MAJORITY_NAMES,
  MAJORITY_OF,
  OUTCOME_NAMES,
  OUTCOMES,
  REFERRAL_NAMES,
  REFERRALS,
  RESOLUTION_LENGTH,
  ROUNDTABLE_REASON_LENGTH,
} from 'types/words/roundtables'
import { newKey } from '@/cloud/keys'
import { Button } from '@/ui/button'
import { Choice, ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { ActionFields } from './action-fields'
import { type ActionSketch, type ConclusionSketch, mayAct } from './conclusion-sketch'
import { DropFields } from './drop-fields'
import { type SessionShown, seatsUnsent } from './unsent-view'

interface ConclusionFieldsProps {
  meeting: SessionShown
  item: SessionItem
  sketch: ConclusionSketch
  /** What is wrong, by field as the cloud calls it. */
  faults: Record<string, string>
  onChange: (changes: Partial<ConclusionSketch>) => void
}

/** All that is asked for a conclusion; what an outcome does not ask is not shown. */
export function ConclusionFields({ meeting, item, sketch, faults, onChange }: ConclusionFieldsProps) {
  const { seats, quorum } = meeting
  const { outcome, referral, text, agreedBy, against } = sketch
  const asked = item.ownersMatter ? MAJORITY_OF[item.ownersMatter] : null
  // Without a quorum nothing is decided, and what owners decide is not agreed here. Whether seats that have not arrived
  // make one is for the cloud to say.
  const open = OUTCOMES.filter((one) => {
    if (one === outcome) return true
    if (!quorum.isReached && !seatsUnsent(meeting)) return one === 'postponed' || one === 'withdrawn'
    return one !== 'agreed' || !item.ownersDecide
  })
  /** Who is there; and who was chosen and has left, so that they can be taken out. */
  const choices = (chosen: readonly string[]) =>
    seats
      .filter(({ id, isPresent }) => isPresent || chosen.includes(id))
      .map(({ id, label, isPresent }) => ({ value: id, label: isPresent ? label : `${label}（已离开）` }))
  return (
    <>
      <Field label='结果' error={faults.outcome}>
        <Choice
          label='结果'
          look='chips'
          options={open.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
          value={outcome}
          onChange={(next) => onChange({ outcome: next })}
        />
      </Field>
      {outcome === 'withdrawn' && !quorum.isReached && (
        <Note>人数不够时，只有反映的居民都撤回了或都已解决的议题才能撤回，其他的请选“改期再议”。</Note>
      )}
      {outcome === 'referred' && (
        <Field label='转到哪里' error={faults.referral}>
          <Choice
            label='转到哪里'
            look='chips'
            options={REFERRALS.map((value) => ({ value, label: REFERRAL_NAMES[value] }))}
            value={referral}
            onChange={(next) => onChange({ referral: next })}
          />
        </Field>
      )}
      {outcome === 'referred' && referral === 'motion' && (
        <Field label='要多少业主同意' error={faults.majority}>
          <Choice
            label='要多少业主同意'
            options={(asked ? [asked] : MAJORITIES).map((value) => ({ value, label: MAJORITY_NAMES[value] }))}
            value={sketch.majority}
            onChange={(next) => onChange({ majority: next })}
          />
        </Field>
      )}
      <TextField
        multiline
        label='结论'
        limit={RESOLUTION_LENGTH}
        error={faults.text}
        value={text}
        onChange={(next) => onChange({ text: next })}
      />
      {mayAct(outcome) && (
        <Field label='谁同意了' error={faults.agreedBy}>
          <ManyChoice
            label='谁同意了'
            look='chips'
            options={choices(agreedBy)}
            value={agreedBy}
            onChange={(next) => onChange({ agreedBy: next })}
          />
        </Field>
      )}
      {outcome !== null && outcome !== 'agreed' && quorum.isReached && (
        <Field optional label='谁不同意' error={mayAct(outcome) ? undefined : faults.agreedBy}>
          <ManyChoice
            label='谁不同意'
            look='chips'
            options={choices(against)}
            value={against}
            onChange={(next) => onChange({ against: next })}
          />
        </Field>
      )}
      {mayAct(outcome) && <WhoDoesWhat meeting={meeting} sketch={sketch} faults={faults} onChange={onChange} />}
      {outcome === 'agreed' && (
        <DropFields
          meetingId={meeting.id}
          value={sketch.drops}
          faults={faults}
          onChange={(drops) => onChange({ drops })}
        />
      )}
    </>
  )
}

/** 谁 · 何时: what is to be done, by whom and until when; or why nothing is. */
function WhoDoesWhat({ meeting, sketch, faults, onChange }: Omit<ConclusionFieldsProps, 'item'>) {
  const { outcome, actions, noActionWhy } = sketch
  return (
    <Field label='谁 · 何时' error={faults.actions}>
      <Stack gap={4}>
        {actions.map((one, index) => (
          <ActionFields
            key={one.id}
            seats={meeting.seats}
            heldAt={meeting.startsAt}
            number={index + 1}
            faults={faultsOf(faults, index)}
            value={one}
            onChange={(next) => onChange({ actions: actions.map((other) => (other === one ? next : other)) })}
            onDrop={() => onChange({ actions: actions.filter((other) => other !== one) })}
          />
        ))}
        <Button look='plain' icon='plus' onPress={() => onChange({ actions: [...actions, emptyAction()] })}>
          加一件要落实的事
        </Button>
        {actions.length === 0 && outcome === 'agreed' && (
          <TextField
            label='不用落实的原因'
            optional
            limit={ROUNDTABLE_REASON_LENGTH}
            error={faults.noActionWhy}
            value={noActionWhy}
            onChange={(why) => onChange({ noActionWhy: why })}
          />
        )}
      </Stack>
    </Field>
  )
}

const emptyAction = (): ActionSketch => ({
  id: newKey(),
  what: '',
  seatId: null,
  memberId: null,
  dueOn: null,
  reviewOn: null,
  evidence: '',
})

/** Of one action: `actions.0.what` is its `what`. */
function faultsOf(faults: Record<string, string>, index: number): Record<string, string> {
  const begin = `actions.${index}.`
  const own = Object.entries(faults).filter(([field]) => field.startsWith(begin))
  return Object.fromEntries(own.map(([field, message]) => [field.slice(begin.length), message]))
}
