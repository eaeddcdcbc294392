import type { ActionInput, ResolveInput, SessionItem, SessionSeat } from 'types/roundtable-session'
import { conclusionFault } from 'types/words/conclusions'
import {
  ACTION_LENGTH,
  EVIDENCE_LENGTH,
  MAJORITY_OF,
  type Majority,
  OUTCOMES,
  type Outcome,
  RESOLUTION_LENGTH,
  type Referral,
  ROUNDTABLE_REASON_LENGTH,
} from 'types/words/roundtables'
import { isBlank, lengthOf } from 'types/words/text'

/** The conclusion of an item as far as it is written: what the form shows, what is wrong with it, what is sent of it. */

/** What somebody is to do, as far as it is written. Days are '2026-11-25'. */
export interface ActionSketch {
  /** Of the form alone. */
  id: string
  what: string
  seatId: string | null
  memberId: string | null
  dueOn: string | null
  /** When the table looks at it again; null: on the day it is due. */
  reviewOn: string | null
  evidence: string
}

/** An action of an earlier meeting that is dropped, and why, as far as it is written. */
export interface DropSketch {
  actionId: string
  /** As it is called, so that it can be named without a network. */
  what: string
  reason: string
}

export interface ConclusionSketch {
  outcome: Outcome | null
  text: string
  agreedBy: string[]
  against: string[]
  referral: Referral | null
  majority: Majority | null
  noActionWhy: string
  actions: ActionSketch[]
  drops: DropSketch[]
}

/** What the queue keeps beside the input: it says only the ids of what is dropped. */
export type DroppedNames = Pick<DropSketch, 'actionId' | 'what'>[]

type Item = Pick<SessionItem, 'ownersDecide' | 'ownersMatter' | 'askedOf'>

/** What owners decide is theirs to vote on; where the item says what it is, the law says how many have to agree. */
export const emptyConclusion = ({ ownersDecide, ownersMatter }: Item): ConclusionSketch => ({
  outcome: null,
  text: '',
  agreedBy: [],
  against: [],
  referral: ownersDecide ? 'motion' : null,
  majority: ownersMatter ? MAJORITY_OF[ownersMatter] : null,
  noActionWhy: '',
  actions: [],
  drops: [],
})

/** Nothing in it that would be missed. */
export const isUntouched = ({ outcome, text, actions, drops }: ConclusionSketch): boolean =>
  outcome === null && isBlank(text) && actions.length === 0 && drops.length === 0

/**
 * What was sent, to be written on.
 * @param input as the queue keeps it; an earlier version of the app may have put it there, without some of it
 */
export function conclusionOf(item: Item, input: object, names: DroppedNames = []): ConclusionSketch {
  const { outcome, text, agreedBy, against, referral, majority, noActionWhy, actions, drops } =
    input as Partial<ResolveInput>
  const empty = emptyConclusion(item)
  return {
    outcome: OUTCOMES.find((one) => one === outcome) ?? null,
    text: text ?? '',
    agreedBy: agreedBy ?? [],
    against: against ?? [],
    referral: referral ?? empty.referral,
    majority: majority ?? empty.majority,
    noActionWhy: noActionWhy ?? '',
    actions: (actions ?? []).map((one, at) => ({ ...one, id: `sent ${at}`, reviewOn: one.reviewOn ?? null })),
    drops: (drops ?? []).map((one) => ({
      ...one,
      what: names.find(({ actionId }) => actionId === one.actionId)?.what ?? '以前定下的一件事',
    })),
  }
}

/** Whether this outcome gives somebody something to do. */
export const mayAct = (outcome: Outcome | null): boolean => outcome === 'agreed' || outcome === 'advice'

type Whole = ActionSketch & Pick<ActionInput, 'seatId' | 'memberId' | 'dueOn'>
const isWhole = (one: ActionSketch): one is Whole => one.seatId !== null && one.memberId !== null && one.dueOn !== null

/**
 * What is wrong, by field as the cloud calls it: `actions.0.what` is of the first action.
 * @param seats who is there, as the phone knows it
 */
export function conclusionFaults(
  sketch: ConclusionSketch,
  item: Item,
  seats: readonly Pick<SessionSeat, 'id' | 'label' | 'isPresent'>[],
): Record<string, string> {
  const { outcome, text, noActionWhy, actions, drops } = sketch
  const blank = textFault('text', text, RESOLUTION_LENGTH, '请填写结论')
  if (outcome === null) return { outcome: '请选择结果', ...blank }
  const own = {
    ...blank,
    ...(mayAct(outcome) ? Object.assign({}, ...actions.map(actionFaults)) : {}),
    ...(outcome === 'agreed' ? Object.assign({}, ...drops.map(dropFaults)) : {}),
    ...(lengthOf(noActionWhy) > ROUNDTABLE_REASON_LENGTH ? { noActionWhy: tooLong(ROUNDTABLE_REASON_LENGTH) } : {}),
  }
  const fault = conclusionFault(seats, item, resolutionOf(sketch, ''))
  // An action that is not whole yet is not among what is sent, and says at its own fields what it lacks.
  const isUnfinished = fault?.field === 'actions' && !actions.every(isWhole)
  return fault && !isUnfinished ? { ...own, [fault.field]: fault.message } : own
}

const tooLong = (limit: number) => `最多 ${limit} 字，请缩短后再试`

function textFault(field: string, text: string, limit: number, missing: string): Record<string, string> {
  if (isBlank(text)) return { [field]: missing }
  return lengthOf(text) > limit ? { [field]: tooLong(limit) } : {}
}

function actionFaults({ what, seatId, memberId, dueOn, evidence }: ActionSketch, at: number): Record<string, string> {
  const of = (field: string) => `actions.${at}.${field}`
  return {
    ...textFault(of('what'), what, ACTION_LENGTH, '请填写做什么'),
    ...(seatId === null ? { [of('seatId')]: '请选择哪个席位做' } : {}),
    ...(seatId !== null && memberId === null ? { [of('memberId')]: '请选择谁做' } : {}),
    ...(dueOn === null ? { [of('dueOn')]: '请选择哪天以前做好' } : {}),
    ...textFault(of('evidence'), evidence, EVIDENCE_LENGTH, '请填写怎样算做好'),
  }
}

const dropFaults = ({ reason }: DropSketch, at: number) =>
  textFault(`drops.${at}.reason`, reason, ROUNDTABLE_REASON_LENGTH, '请填写为什么不再落实')

/** What is sent of a conclusion in which nothing is missing. */
export function resolutionOf(sketch: ConclusionSketch, itemId: string) {
  const { outcome, text, agreedBy, against, referral, majority, noActionWhy, actions, drops } = sketch
  if (outcome === null) throw new Error('no outcome was chosen')
  const acts = mayAct(outcome)
  return {
    itemId,
    outcome,
    text,
    // Of what the form does not show for this outcome nothing is sent.
    agreedBy: acts ? agreedBy : [],
    against: outcome === 'agreed' ? [] : against,
    ...(outcome === 'referred' && referral ? { referral } : {}),
    ...(outcome === 'referred' && referral === 'motion' && majority ? { majority } : {}),
    ...(acts && actions.length === 0 && noActionWhy ? { noActionWhy } : {}),
    actions: acts
      ? actions.filter(isWhole).map(({ id: _, reviewOn, ...one }) => ({ ...one, ...(reviewOn ? { reviewOn } : {}) }))
      : [],
    drops: outcome === 'agreed' ? drops.map(({ actionId, reason }) => ({ actionId, reason })) : [],
  }
}
