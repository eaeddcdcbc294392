import { useState } from 'react'
import type { SessionItem } from 'types/roundtable-session'
import {
  MAJORITIES,
  MAJORITY_NAMES,
  MAJORITY_OF,
  type Majority,
  OUTCOME_NAMES,
  OUTCOMES,
  type Outcome,
  REFERRAL_NAMES,
  REFERRALS,
  RESOLUTION_LENGTH,
  type Referral,
  ROUNDTABLE_REASON_LENGTH,
} from 'types/words/roundtables'
import { Button } from '@/ui/button'
import { Choice, ManyChoice } from '@/ui/choice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { ActionFields, type ActionSketch, emptyAction, isWhole } from './action-fields'
import { DropFields, type DropSketch } from './drop-fields'
import { useSessionForm } from './queue'
import { type SessionShown, seatsUnsent } from './unsent-view'

interface ResolveSheetProps {
  meeting: SessionShown
  item: SessionItem
  onClose: () => void
}

/** How an item ends: what came of it, and who does what by when. */
export function ResolveSheet({ meeting, item, onClose }: ResolveSheetProps) {
  const { id, seats, quorum, startsAt } = meeting
  const deed = useSessionForm(id)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [text, setText] = useState('')
  const [agreedBy, setAgreedBy] = useState<string[]>([])
  const [against, setAgainst] = useState<string[]>([])
  // What owners decide is theirs to vote on; where the item says what it is, the law says how many have to agree.
  const [referral, setReferral] = useState<Referral | null>(item.ownersDecide ? 'motion' : null)
  const asked = item.ownersMatter ? MAJORITY_OF[item.ownersMatter] : null
  const [majority, setMajority] = useState<Majority | null>(asked)
  const [why, setWhy] = useState('')
  const [actions, setActions] = useState<ActionSketch[]>([])
  const [drops, setDrops] = useState<DropSketch[]>([])
  const [missing, setMissing] = useState<string>()
  const [textFault, setTextFault] = useState<string>()
  const here = seats.filter(({ isPresent }) => isPresent).map((one) => ({ value: one.id, label: one.label }))
  const mayAct = outcome === 'agreed' || outcome === 'advice'
  // Without a quorum nothing is decided, and what owners decide is not agreed here. Whether seats that have not arrived
  // make one is for the cloud to say.
  const open = OUTCOMES.filter((one) => {
    if (!quorum.isReached && !seatsUnsent(meeting)) return one === 'postponed' || one === 'withdrawn'
    return one !== 'agreed' || !item.ownersDecide
  })
  const save = async () => {
    const whole = actions.filter(isWhole)
    const fault =
      outcome === null ? '请选择结果' : whole.length < actions.length ? '落实事项还没有写全，请补上或删去' : undefined
    const blank = text.trim() === '' ? '请填写结论' : undefined
    setMissing(fault)
    setTextFault(blank)
    if (fault || blank || outcome === null) return
    const sent = {
      itemId: item.itemId,
      outcome,
      text,
      agreedBy,
      against,
      ...(outcome === 'referred' && referral ? { referral } : {}),
      ...(referral === 'motion' && majority ? { majority } : {}),
      ...(mayAct && actions.length === 0 && why ? { noActionWhy: why } : {}),
      actions: mayAct ? whole.map(({ id: _, ...one }) => one) : [],
      drops: outcome === 'agreed' ? drops : [],
    }
    const label = (seatId: string) => seats.find((one) => one.id === seatId)?.label ?? ''
    const todo = sent.actions.map(({ what, seatId, dueOn }) => `${what}（${label(seatId)}，${dueOn} 前）`)
    const words = [`“${item.title}”的结论：${OUTCOME_NAMES[outcome]}。${text}`, ...todo].join('；')
    const done = await deed.run({ procedure: 'resolve', input: sent, words })
    if (!done) return
    toast(done === 'sent' ? '已记下结论' : '已记在手机里，联网后发出')
    onClose()
  }
  return (
    <Sheet
      title='写结论'
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void save()}>
          定下来
        </Button>
      }
    >
      <Stack gap={4}>
        <Section title='结果'>
          <Choice
            label='结果'
            look='chips'
            options={open.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
            value={outcome}
            onChange={setOutcome}
          />
        </Section>
        {(missing || deed.fields.outcome || deed.fields.agreedBy) && (
          <Note>{missing ?? deed.fields.outcome ?? deed.fields.agreedBy}</Note>
        )}
        {outcome === 'withdrawn' && !quorum.isReached && (
          <Note>人数不够时，只有反映的居民都撤回了或都已解决的议题才能撤回，其他的请选“改期再议”。</Note>
        )}
        {outcome === 'referred' && (
          <Section title='转到哪里'>
            <Choice
              label='转到哪里'
              look='chips'
              options={REFERRALS.map((value) => ({ value, label: REFERRAL_NAMES[value] }))}
              value={referral}
              onChange={setReferral}
            />
          </Section>
        )}
        {outcome === 'referred' && referral === 'motion' && (
          <Section title='要多少业主同意'>
            <Choice
              label='要多少业主同意'
              options={(asked ? [asked] : MAJORITIES).map((value) => ({ value, label: MAJORITY_NAMES[value] }))}
              value={majority}
              onChange={setMajority}
            />
          </Section>
        )}
        <TextField
          multiline
          label='结论'
          limit={RESOLUTION_LENGTH}
          error={textFault ?? deed.fields.text}
          value={text}
          onChange={setText}
        />
        {mayAct && (
          <Section title='谁同意了'>
            <ManyChoice label='谁同意了' look='chips' options={here} value={agreedBy} onChange={setAgreedBy} />
          </Section>
        )}
        {outcome !== null && outcome !== 'agreed' && quorum.isReached && (
          <Section title='谁不同意（可不填）'>
            <ManyChoice label='谁不同意' look='chips' options={here} value={against} onChange={setAgainst} />
          </Section>
        )}
        {mayAct && (
          <Section title='谁 · 何时'>
            <Stack gap={4}>
              {actions.map((one, index) => (
                <ActionFields
                  key={one.id}
                  seats={seats}
                  heldAt={startsAt}
                  number={index + 1}
                  value={one}
                  onChange={(next) => setActions(actions.map((other, at) => (at === index ? next : other)))}
                  onDrop={() => setActions(actions.filter((other) => other !== one))}
                />
              ))}
              {deed.fields.actions && <Note>{deed.fields.actions}</Note>}
              <Button look='plain' icon='plus' onPress={() => setActions([...actions, emptyAction()])}>
                加一件要落实的事
              </Button>
              {actions.length === 0 && outcome === 'agreed' && (
                <TextField
                  label='不用落实的原因'
                  optional
                  limit={ROUNDTABLE_REASON_LENGTH}
                  value={why}
                  onChange={setWhy}
                />
              )}
            </Stack>
          </Section>
        )}
        {outcome === 'agreed' && (
          <DropFields meetingId={id} value={drops} error={dropFault(deed.fields)} onChange={setDrops} />
        )}
      </Stack>
    </Sheet>
  )
}

/** Of any of them: a reason that is missing comes as `drops.0.reason`. */
const dropFault = (fields: Record<string, string>) =>
  Object.entries(fields).find(([field]) => field.startsWith('drops'))?.[1]
