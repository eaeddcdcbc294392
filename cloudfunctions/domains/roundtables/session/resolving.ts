import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { ActionInput, ResolveInput } from 'types/roundtable-session'
import type { AgendaEntry, Conclusion, ResolvedAction } from 'types/roundtables'
import { conclusionFault } from 'types/words/conclusions'
import { ACTION_DUE_WITHIN, ACTION_STATE_NAMES, MAJORITY_OF } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { daysAfter } from '../../../kernel/calendar'
import { AppError, notFound } from '../../../kernel/errors'
import { derivedId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { isPresent, quorumAt } from '../../../kernel/meeting/quorum'
import { sittersOf } from '../../../kernel/meeting/seats'
import { closingOf, dayInShanghai } from '../../../kernel/time'
import type { Said } from '../entries'
import { isUnwanted } from '../items/rules'
import { leadsMeeting } from '../leading'
import { mustRecord, opened } from './recording'
import { entryOfSeat, type Meeting, mustBe, mustLead } from './standing'

/** How an item ends in session. Source: rules/roundtables.md C.1 (6, 7), C.3; C8. */

const faulty = (field: string, message: string) =>
  new AppError('INVALID_INPUT', 'MALFORMED', message, { [field]: message })

/** What is read beside the meeting. */
export interface Beside {
  /** The actions of earlier meetings that it drops, as they are now. */
  actions: readonly Dropped[]
  /** The item itself as it is now; null where it was not read. */
  item: Pick<AgendaItemDocument, 'origins' | 'kept'> | null
}

/**
 * What ends an item without a quorum, so that the meeting can be closed: nothing is decided by putting it off, nor by taking
 * off what nobody asks for any more.
 */
const endsWithoutQuorum = (outcome: Conclusion['outcome'], { item }: Beside): boolean =>
  outcome === 'postponed' || (outcome === 'withdrawn' && item !== null && isUnwanted(item))

type Resolution = Omit<ResolveInput, 'id' | 'key'>

/** What of an action says whether it may be dropped. */
export type Dropped = Pick<MeetingActionDocument, '_id' | 'communityId' | 'what' | 'state'>

/**
 * The chair, or whoever records for the chair, ends an item.
 * @throws {AppError} CONFLICT/NO_QUORUM, and in words what is missing
 */
export function resolve(meeting: Meeting, input: Resolution, beside: Beside, actor: Actor, said: Said): Step<Meeting> {
  if (!leadsMeeting(meeting, actor)) mustRecord(meeting, actor)
  mustBe(meeting, 'inSession')
  const item = opened(meeting, input.itemId)
  const quorum = quorumAt(meeting.seats, meeting.quorum, said.now)
  if (!quorum.isReached && !endsWithoutQuorum(input.outcome, beside)) {
    const why = input.outcome === 'withdrawn' ? '反映的居民没有都撤回，也没有都解决，这一项不能撤回。' : ''
    const message = `到场 ${quorum.present} 席，共 ${quorum.seats} 席，现在是碰头会，只能记录，不能作决定。${why}请选“改期再议”`
    throw new AppError('CONFLICT', 'NO_QUORUM', message)
  }
  const conclusion = { ...concluded(meeting, item, input, said), ...dropsOf(meeting, input, beside.actions) }
  return {
    set: { agenda: meeting.agenda.map((one) => (one === item ? { ...one, conclusion } : one)) },
    entry: { ...entryOfSeat(meeting, actor, 'resolve', said), itemId: item.itemId, text: input.text },
    events: ['roundtable.itemEnded'],
  }
}

function concluded(meeting: Meeting, item: AgendaEntry, input: Resolution, { key, now }: Said): Conclusion {
  const { outcome, text, agreedBy, against, referral = null, majority = null, noActionWhy = null } = input
  const seats = meeting.seats.map((one) => ({ id: one.id, label: one.label, isPresent: isPresent(one) }))
  const fault = conclusionFault(seats, item, input)
  if (fault) {
    const reason = fault.isForOwners ? 'OWNERS_DECIDE' : 'MALFORMED'
    throw new AppError('INVALID_INPUT', reason, fault.message, { [fault.field]: fault.message })
  }
  const toOwners = outcome === 'referred' && referral === 'motion'
  return {
    outcome,
    at: now,
    text,
    agreedBy,
    against,
    referral: outcome === 'referred' ? referral : null,
    majority: toOwners ? (item.ownersMatter ? MAJORITY_OF[item.ownersMatter] : majority) : null,
    noActionWhy: input.actions.length > 0 ? null : noActionWhy,
    actions: input.actions.map((one, place) =>
      resolvedAction(meeting, one, derivedId(meeting._id, key, String(place))),
    ),
  }
}

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
