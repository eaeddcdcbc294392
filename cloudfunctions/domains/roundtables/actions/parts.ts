import type { ActionOwner, MeetingActionDocument } from 'types/meeting-actions'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { ActionState } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Calendar } from '../../../kernel/calendar'
import { seatOf, sittersOf } from '../../../kernel/meeting/seats'
import { afterWorkingDays } from '../../../kernel/time'
import { leads } from '../leading'
import { isOwn } from './accepting'

/** What all steps of an action share: pure functions of the action and of the table. */

export type Action = MeetingActionDocument
export type ActionEntry = Action['timeline'][number]

export const isOpen = ({ state }: Pick<Action, 'state'>): boolean => state !== 'done' && state !== 'dropped'

/** Order in lists: by due time while it is open, by its end after. */
export const orderOf = (_id: string, at: Date): string => `${at.toISOString()} ${_id}`

/** What follows from a state. */
export const inState = ({ _id, dueAt }: Pick<Action, '_id' | 'dueAt'>, state: ActionState, now: Date) =>
  state === 'done' || state === 'dropped'
    ? ({ state, phase: 'over', order: orderOf(_id, now), acceptBy: null, climbAt: null, offeredTo: null } as const)
    : ({ state, phase: 'open', order: orderOf(_id, dueAt) } as const)

/** When it climbs next: one working day after its due time, or after now where that has passed. */
export const climbsAt = ({ dueAt }: Pick<Action, 'dueAt'>, now: Date, calendar: Calendar): Date =>
  afterWorkingDays(dueAt > now ? dueAt : now, 1, calendar).dueAt

type People = Pick<Action, 'owner' | 'formerOwners' | 'offeredTo' | 'chair' | 'acceptor' | 'raisedBy'>

/** Everybody who stands in it, each once. */
export const peopleOf = ({ owner, formerOwners, offeredTo, chair, acceptor, raisedBy }: People): string[] => {
  const asked = [...(offeredTo ? [offeredTo] : []), ...(acceptor ? [acceptor] : [])]
  const all = [owner, ...formerOwners, ...asked, chair].map(({ memberId }) => memberId)
  return [...new Set([...all, raisedBy])].filter((one) => one !== null)
}

/** A change of whoever stands in it, with the list of all of them. */
export const withPeople = (action: Action, set: Partial<People>): Partial<Action> => ({
  ...set,
  people: peopleOf({ ...action, ...set }),
})

/** A seat as the owner of an action. @param memberId who of the seat has it; left out: the holder, else who stands in */
export function ownerOf(seat: TableSeat, memberId?: string): ActionOwner {
  const { id: seatId, party, label } = seat
  const sitters = sittersOf(seat)
  const person = sitters.find((one) => one.memberId === memberId) ?? sitters[0]
  return { seatId, party, label, memberId: person?.memberId ?? null, name: person?.name ?? '' }
}

/** How a person stands to an action. */
export interface ActionStanding {
  /** The seat in which they may sit. */
  seat: TableSeat | undefined
  /** It is theirs, or their seat's. */
  owns: boolean
  /** They accept what is reported: whoever leads, or raised it; nobody their own. */
  accepts: boolean
  /** They would accept it if it were not their own. */
  isOwnReport: boolean
  /** They are asked to take it on. */
  isAsked: boolean
}

export function standingOf(action: Action, { seats }: Pick<TableDocument, 'seats'>, actor: Actor): ActionStanding {
  const { memberId } = actor
  const seat = seatOf(seats, memberId)
  const sits = (seatId: string | undefined) => seat !== undefined && seat.id === seatId
  const mayAccept = leads(seats, actor) || sits(action.chair.seatId) || action.raisedBy === memberId
  const isTheirOwn = isOwn(action, memberId, seat?.id)
  return {
    seat,
    owns: action.owner.memberId === memberId || sits(action.owner.seatId),
    accepts: mayAccept && !isTheirOwn,
    isOwnReport: mayAccept && isTheirOwn,
    isAsked: action.offeredTo !== null && (action.offeredTo.memberId === memberId || sits(action.offeredTo.seatId)),
  }
}
