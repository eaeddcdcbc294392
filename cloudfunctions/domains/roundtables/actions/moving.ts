import type { Byline } from 'types/matter'
import type { ActionOwner } from 'types/meeting-actions'
import type { TableSeat } from 'types/roundtables'
import type { ActionStep } from 'types/words/roundtables'
import type { Calendar } from '../../../kernel/calendar'
import { derivedId, newId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { afterWorkingDays, dayInShanghai } from '../../../kernel/time'
import { entryOfClock } from '../entries'
import { acceptorFor } from './accepting'
import type { Linked } from './in-hand'
import { type Action, type ActionEntry, climbsAt, inState, isOpen, withPeople } from './parts'
import { asReported } from './rules'

/** What happens to an action without a deed on its page: the clock, a unit that closes, a task that is counted, a meeting. */

/** The highest level of its climb: 1 is the chair, 2 the community secretary. Source: rules/roundtables.md C.2. */
const TOP = 2

/** One more level hears that it is overdue; null where it is not, or not open any more. */
export function climb(action: Action, now: Date, calendar: Calendar): Step<Action> | null {
  const { state, climbAt, level } = action
  if ((state !== 'open' && state !== 'inHand') || !climbAt || climbAt > now || level >= TOP) return null
  const next = level + 1
  return {
    set: { level: next, climbAt: next < TOP ? afterWorkingDays(now, 1, calendar).dueAt : null },
    entry: entryOfClock('climb', now),
    events: ['action.climbed'],
  }
}

/** Nobody said a word about what was reported: it is done, and marked as not confirmed (未经确认). */
export function acceptSilently(action: Action, now: Date): Step<Action> | null {
  if (action.state !== 'reported' || !action.acceptBy || action.acceptBy > now) return null
  const entry = entryOfClock<ActionStep>('acceptSilently', now)
  return { set: { ...inState(action, 'done', now), unconfirmed: true }, entry, events: ['action.done'] }
}

/**
 * Somebody else has it from now on, because its seat was closed or its person is gone.
 * @param to the chair, or whoever holds the seat
 * @param why what the timeline names: the unit, the seat
 * @param seats the table now
 */
export function pass(
  action: Action,
  to: ActionOwner,
  { why, toChair, seats }: { why: string; toChair: boolean; seats: readonly TableSeat[] },
  now: Date,
  calendar: Calendar,
): Step<Action> | null {
  if (!isOpen(action)) return null
  const { owner, formerOwners, state } = action
  if (owner.seatId === to.seatId && owner.memberId === to.memberId) return null
  const climbs = state === 'reported' ? {} : { level: 0, climbAt: climbsAt(action, now, calendar) }
  const acceptor = state === 'reported' ? acceptorFor({ ...action, owner: to }, seats) : null
  return {
    set: {
      ...withPeople(action, { owner: to, formerOwners: [...formerOwners, owner], offeredTo: null, acceptor }),
      ...climbs,
      ...(toChair ? { passedAt: now } : {}),
    },
    entry: { ...entryOfClock<ActionStep>(toChair ? 'passToChair' : 'passToHolder', now), text: why },
    events: ['action.passed'],
  }
}

type Accepting = Pick<Action, 'chair'> & { acceptor: NonNullable<Action['acceptor']> | null }

/** Somebody else accepts it from now on. @param to the chair without a person where it is the office */
export function newChair(action: Action, to: Accepting, now: Date): Step<Action> | null {
  if (!isOpen(action)) return null
  const isSameChair = action.chair.seatId === to.chair.seatId && action.chair.memberId === to.chair.memberId
  if (isSameChair && (action.acceptor?.memberId ?? null) === (to.acceptor?.memberId ?? null)) return null
  return { set: withPeople(action, to), entry: entryOfClock<ActionStep>('newChair', now), events: [] }
}

/** Whoever was asked to take it on is not at the table any more, or their unit is not. */
export const takeBackOffer = (action: Action, why: string, now: Date): Step<Action> => ({
  set: withPeople(action, { offeredTo: null }),
  entry: { ...entryOfClock<ActionStep>('declineHandOver', now), text: why },
  events: ['action.declined'],
})

/**
 * A meeting decided that nobody has to do it any more. It was not reported when that was decided (`session/resolving.ts`):
 * what was reported since is dropped as well, as the minutes say so. Null where it is over.
 */
export function drop(action: Action, said: { by: Byline | null; reason: string; key: string }, now: Date) {
  if (!isOpen(action)) return null
  const { by, reason, key } = said
  const entry: ActionEntry = { id: newId(), at: now, step: 'drop', by, key, text: reason }
  return { set: inState(action, 'dropped', now), entry, events: ['action.dropped'] } satisfies Step<Action>
}

/** Under which key what a task did stands in the action: what comes twice is done once. */
export const linkKey = (what: 'begins' | 'counts' | 'ends', id: string): string => derivedId('link', what, id)

const hasKey = ({ timeline }: Action, key: string) => timeline.some((one) => one.key === key)

/** A task for it was published: it is in hand. Null where that is known, or too late. */
export function beginBy(action: Action, linked: Linked, by: Byline | null, now: Date): Step<Action> | null {
  const key = linkKey('begins', linked.id)
  if ((action.state !== 'open' && action.state !== 'inHand') || action.link || hasKey(action, key)) return null
  const entry: ActionEntry = { id: newId(), at: now, step: 'link', by, key, text: linked.title }
  return { set: { ...inState(action, 'inHand', now), link: { ...linked, counted: 0 } }, entry, events: [] }
}

/** What was to do it does not any more: its owner looks for something else. Null where it does not do it, or it is over. */
export function release(action: Action, linkedId: string, { key, text }: { key: string; text: string }, now: Date) {
  if ((action.state !== 'open' && action.state !== 'inHand') || action.link?.id !== linkedId) return null
  const entry: ActionEntry = { id: newId(), at: now, step: 'unlink', by: null, key, text }
  return { set: { link: null }, entry, events: ['action.unlinked'] } satisfies Step<Action>
}

interface Counted {
  linked: Linked
  /** Of the one task or request that was counted; a repeat has many. */
  id: string
  by: Byline | null
  text: string
  /** When it ended. */
  at: Date
  /** The table now. */
  seats: readonly TableSeat[]
}

/**
 * What does it was done: the action is reported by itself. A repeated task reports it with the first count on or after its
 * due day; before that each count only stands in the story.
 */
export function countBy(
  action: Action,
  { linked, id, by, text, at, seats }: Counted,
  now: Date,
  calendar: Calendar,
): Step<Action> | null {
  const key = linkKey('counts', id)
  if ((action.state !== 'open' && action.state !== 'inHand') || hasKey(action, key)) return null
  if (action.link && action.link.id !== linked.id) return null
  const link = { ...linked, counted: (action.link?.counted ?? 0) + 1 }
  const isWhole = linked.kind !== 'series' || !isBefore(at, action.dueAt)
  const entry: ActionEntry = { id: newId(), at: now, step: isWhole ? 'report' : 'link', by, key, text }
  return isWhole
    ? { set: { ...asReported(action, entry, seats, { now, calendar }), link }, entry, events: ['action.reported'] }
    : { set: { ...inState(action, 'inHand', now), link }, entry, events: [] }
}

const isBefore = (at: Date, due: Date): boolean => dayInShanghai(at) < dayInShanghai(due)
