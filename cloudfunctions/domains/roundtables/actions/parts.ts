import type { ActionOwner, MeetingActionDocument } from 'types/meeting-actions'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { ActionState } from 'types/words/roundtables'
import type { Calendar } from '../../../kernel/calendar'
import { seatOf, sittersOf } from '../../../kernel/meeting/seats'
import { afterWorkingDays } from '../../../kernel/time'

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

type People = Pick<Action, 'owner' | 'formerOwners' | 'offeredTo' | 'chair' | 'raisedBy'>

/** Everybody who stands in it, each once. */
export const peopleOf = ({ owner, formerOwners, offeredTo, chair, raisedBy }: People): string[] => {
  const all = [owner, ...formerOwners, ...(offeredTo ? [offeredTo] : []), chair].map(({ memberId }) => memberId)
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
  /** They accept what is reported: whoever has the chair, or raised it. */
  accepts: boolean
  /** They are asked to take it on. */
  isAsked: boolean
}

export function standingOf(action: Action, { seats }: Pick<TableDocument, 'seats'>, memberId: string): ActionStanding {
  const seat = seatOf(seats, memberId)
  const sits = (seatId: string | undefined) => seat !== undefined && seat.id === seatId
  const chairs = seat?.duty === 'chair' || seat?.duty === 'deputyChair' || sits(action.chair.seatId)
  return {
    seat,
    owns: action.owner.memberId === memberId || sits(action.owner.seatId),
    accepts: chairs || action.raisedBy === memberId,
    isAsked: action.offeredTo !== null && (action.offeredTo.memberId === memberId || sits(action.offeredTo.seatId)),
  }
}
