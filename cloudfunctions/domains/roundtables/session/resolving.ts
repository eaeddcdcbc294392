import type { MeetingActionDocument } from 'types/meeting-actions'
import type { ActionInput, ResolveInput } from 'types/roundtable-session'
import type { AgendaEntry, Conclusion, ResolvedAction } from 'types/roundtables'
import {
  ACTION_DUE_WITHIN,
  ACTION_STATE_NAMES,
  MAJORITY_NAMES,
  MAJORITY_OF,
  type Majority,
  OWNERS_MATTER_NAMES,
} from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { daysAfter } from '../../../kernel/calendar'
import { AppError, notFound } from '../../../kernel/errors'
import { derivedId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { isPresent, quorumAt } from '../../../kernel/meeting/quorum'
import { sittersOf } from '../../../kernel/meeting/seats'
import { closingOf, dayInShanghai } from '../../../kernel/time'
import type { Said } from '../entries'
import { leadsMeeting } from '../leading'
import { mustRecord, opened } from './recording'
import { entryOfSeat, type Meeting, mustBe, mustLead } from './standing'

/** How an item ends in session. Source: rules/roundtables.md C.1 (6, 7), C.3; C8. */

const faulty = (field: string, message: string) =>
  new AppError('INVALID_INPUT', 'MALFORMED', message, { [field]: message })

/** What ends an item without settling it: that may be entered without a quorum, so that the meeting can be closed. */
const WITHOUT_QUORUM: readonly Conclusion['outcome'][] = ['postponed', 'withdrawn']

type Resolution = Omit<ResolveInput, 'id' | 'key'>

/** What of an action says whether it may be dropped. */
export type Dropped = Pick<MeetingActionDocument, '_id' | 'communityId' | 'what' | 'state'>

/**
 * The chair, or whoever records for the chair, ends an item.
 * @param named the actions of earlier meetings that it drops, as they are now
 * @throws {AppError}
 */
export function resolve(
  meeting: Meeting,
  input: Resolution,
  named: readonly Dropped[],
  actor: Actor,
  said: Said,
): Step<Meeting> {
  if (!leadsMeeting(meeting, actor)) mustRecord(meeting, actor)
  mustBe(meeting, 'inSession')
  const item = opened(meeting, input.itemId)
  const quorum = quorumAt(meeting.seats, meeting.quorum, said.now)
  if (!quorum.isReached && !WITHOUT_QUORUM.includes(input.outcome)) {
    const message = `到场 ${quorum.present} 席，共 ${quorum.seats} 席，现在是碰头会，只能记录，不能作决定。请选“改期再议”`
    throw new AppError('CONFLICT', 'NO_QUORUM', message)
  }
  const conclusion = { ...concluded(meeting, item, input, said), ...dropsOf(meeting, input, named) }
  return {
    set: { agenda: meeting.agenda.map((one) => (one === item ? { ...one, conclusion } : one)) },
    entry: { ...entryOfSeat(meeting, actor, 'resolve', said), itemId: item.itemId, text: input.text },
    events: ['roundtable.itemEnded'],
  }
}

function concluded(meeting: Meeting, item: AgendaEntry, input: Resolution, { key, now }: Said): Conclusion {
  const { outcome, text, agreedBy, against, referral = null, noActionWhy = null } = input
  refuseAbsent(meeting, agreedBy, against)
  if (outcome === 'agreed') refuseUnagreed(meeting, item, input)
  if (outcome === 'advice') refuseAgainstAdvice(meeting, item, input)
  if (outcome !== 'agreed' && outcome !== 'advice' && input.actions.length > 0) {
    throw faulty('actions', '没有定下来的议题不能安排落实事项，请删去，或改选“各方同意”')
  }
  if (outcome === 'referred' && !referral) throw faulty('referral', '请选择转到哪里')
  return {
    outcome,
    at: now,
    text,
    agreedBy,
    against,
    referral: outcome === 'referred' ? referral : null,
    majority: outcome === 'referred' && referral === 'motion' ? majorityFor(item, input) : null,
    noActionWhy: input.actions.length > 0 ? null : noActionWhy,
    actions: input.actions.map((one, place) =>
      resolvedAction(meeting, one, derivedId(meeting._id, key, String(place))),
    ),
  }
}

/** How many owners have to agree: as the item says what they decide, else as it was chosen. @throws {AppError} */
function majorityFor({ ownersMatter }: AgendaEntry, { majority }: Resolution): Majority {
  if (!ownersMatter) {
    if (majority) return majority
    throw faulty('majority', `请选择要多少业主同意：${MAJORITY_NAMES.half}；或${MAJORITY_NAMES.threeQuarters}`)
  }
  const asked = MAJORITY_OF[ownersMatter]
  if (majority === undefined || majority === asked) return asked
  throw faulty('majority', `${OWNERS_MATTER_NAMES[ownersMatter]}，依法要${MAJORITY_NAMES[asked]}，请修改`)
}

/** 动用维修资金：面积和人数各三分之二以上……; both where the item does not say which it is. */
const majoritiesIn = ({ ownersMatter }: AgendaEntry): string =>
  (ownersMatter ? [ownersMatter] : (['useFund', 'raiseFund'] as const))
    .map((one) => `${OWNERS_MATTER_NAMES[one]}要${MAJORITY_NAMES[MAJORITY_OF[one]]}`)
    .join('；')

/** What is not carried out any more: only the table decides that, and says why. Source: rules/roundtables.md C.2. */
function dropsOf({ communityId }: Meeting, { outcome, drops }: Resolution, named: readonly Dropped[]) {
  if (drops.length === 0) return {}
  if (outcome !== 'agreed') throw faulty('drops', '各方同意了才能不再落实，请先改选“各方同意”')
  const ids = drops.map(({ actionId }) => actionId)
  if (new Set(ids).size < ids.length) throw faulty('drops', '同一件事只能选一次，请删去重复的')
  return {
    drops: drops.map(({ actionId, reason }) => {
      const action = named.find(({ _id }) => _id === actionId)
      if (action?.communityId !== communityId) throw notFound('件落实事项')
      if (action.state !== 'open' && action.state !== 'inHand') {
        throw faulty('drops', `“${action.what}”现在是“${ACTION_STATE_NAMES[action.state]}”，不用再决定，请去掉`)
      }
      return { actionId, what: action.what, reason }
    }),
  }
}

/** Whoever says yes or no is in the room, and says one of both. */
function refuseAbsent({ seats }: Meeting, agreedBy: readonly string[], against: readonly string[]): void {
  const here = new Set(seats.filter(isPresent).map(({ id }) => id))
  const all = [...agreedBy, ...against]
  if (all.some((one) => !here.has(one))) throw faulty('agreedBy', '表态的席位里有不在场的，请重新选择')
  if (new Set(all).size < all.length) throw faulty('agreedBy', '一个席位只能表态一次，请重新选择')
}

/** Each party that it takes has said yes; there is no majority over a party. What owners decide is not the table's. */
function refuseUnagreed({ seats }: Meeting, item: AgendaEntry, input: Resolution): void {
  if (item.ownersDecide) {
    const message = `这件事依法由业主共同决定（民法典第二百七十八条），圆桌会议不能记为“各方同意”。请选“转其他途径”里的“业主表决”：${majoritiesIn(item)}`
    throw new AppError('INVALID_INPUT', 'OWNERS_DECIDE', message, { outcome: message })
  }
  const labels = (ids: readonly string[]) =>
    seats.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join('、')
  if (input.against.length > 0) {
    const message = `${labels(input.against)}没有同意，不能记为“各方同意”。请选“未达成一致”或“转其他途径”`
    throw faulty('outcome', message)
  }
  if (input.agreedBy.length === 0) throw faulty('agreedBy', '请选择哪些席位同意了')
  // A seat that is gone from the table since it was asked cannot say anything.
  const asked = (item.askedOf ?? []).filter((one) => seats.some(({ id }) => id === one))
  const named = [...new Set([...asked, ...input.actions.map(({ seatId }) => seatId)])]
  const silent = named.filter((one) => !input.agreedBy.includes(one))
  if (silent.length > 0) {
    throw faulty('agreedBy', `${labels(silent)}还没有表示同意，不能记为“各方同意”。请先问清楚，或选别的结果`)
  }
  if (input.actions.length === 0 && !input.noActionWhy) {
    throw faulty('actions', '请写清谁、什么时候、做什么；不用做的，请填写“无需落实”的原因')
  }
}

/** Advice gives nothing to do to a seat that said no, and carries out nothing that owners decide. @throws {AppError} */
function refuseAgainstAdvice({ seats }: Meeting, item: AgendaEntry, { against, actions }: Resolution): void {
  if (item.ownersDecide && actions.length > 0) {
    throw faulty('actions', `这件事由业主共同决定，不能先安排落实。请删去事项，或选“转其他途径”里的“业主表决”`)
  }
  const unwilling = seats.find(({ id }) => against.includes(id) && actions.some(({ seatId }) => seatId === id))
  if (!unwilling) return
  throw faulty('actions', `${unwilling.label}没有同意，不能给它安排事项。请删去，或选“未达成一致”`)
}

/** @throws {AppError} INVALID_INPUT without a person of the seat, or with a day that cannot be */
function resolvedAction(meeting: Meeting, input: ActionInput, id: string): ResolvedAction {
  const { what, seatId, memberId, dueOn, reviewOn = dueOn, evidence } = input
  const seat = meeting.seats.find((one) => one.id === seatId)
  if (!seat || !sittersOf(seat).some((one) => one.memberId === memberId)) {
    throw faulty('actions', `“${what}”要落实到席位上的一个人，请选择`)
  }
  const held = dayInShanghai(meeting.startsAt)
  for (const day of [dueOn, reviewOn]) {
    if (Number.isNaN(Date.parse(day)) || daysAfter(day, 0) !== day) throw faulty('actions', '日期不对，请重新选择')
    if (day <= held) throw faulty('actions', `“${what}”的日期要在开会那天之后，请修改`)
    if (day > daysAfter(held, ACTION_DUE_WITHIN)) throw faulty('actions', `“${what}”的日期要在一年以内，请修改`)
  }
  return { id, what, seatId, memberId, dueAt: closingOf(dueOn), reviewOn, evidence }
}

/** The chair closes it once every item has ended; what follows are the minutes. */
export function close(meeting: Meeting, actor: Actor, said: Said): Step<Meeting> {
  mustLead(meeting, actor)
  mustBe(meeting, 'inSession')
  const left = meeting.agenda.filter(({ conclusion }) => !conclusion)
  if (left.length > 0) {
    const message = `还有 ${left.length} 项没有结论：${left.map(({ title }) => `“${title}”`).join('、')}。请先逐项写结论，或选“改期再议”`
    throw new AppError('CONFLICT', 'WRONG_STATE', message)
  }
  return {
    set: { state: 'drafting', closedAt: said.now, recorder: null },
    entry: entryOfSeat(meeting, actor, 'close', said),
    events: ['roundtable.closed'],
  }
}
