import type { Sitter } from 'types/meetings'
import type { TableSeat } from 'types/roundtables'
import { sittersOf } from '../../../kernel/meeting/seats'
import type { Action } from './parts'

/**
 * Who accepts what was reported: the chair, or who had raised it; nobody what they reported or own themselves. Where that is
 * the chair, the deputy does. Where nobody is left, it is done after five working days (未经确认).
 * Source: rules/roundtables.md C.2.
 */

type Reported = Pick<Action, 'owner' | 'timeline'>

/** Whether somebody, or their seat, has it; or they reported it. */
export const isOwn = ({ owner, timeline }: Reported, memberId: string | null, seatId?: string): boolean =>
  owner.seatId === seatId ||
  (memberId !== null &&
    (owner.memberId === memberId || timeline.filter(({ step }) => step === 'report').at(-1)?.by?.memberId === memberId))

const isOfChair = (action: Reported & Pick<Action, 'chair'>) =>
  isOwn(action, action.chair.memberId, action.chair.seatId)

/** Who accepts it in the chair's stead; null where the chair does, or nobody else leads. */
export function acceptorFor(action: Reported & Pick<Action, 'chair'>, seats: readonly TableSeat[]): Sitter | null {
  if (!isOfChair(action)) return null
  const isChairs = ({ id }: TableSeat) => id === action.chair.seatId
  const leading = seats.filter(({ duty }) => duty === 'chair' || duty === 'deputyChair')
  // Another seat first, then whoever stands in for the chair.
  const inOrder = [...leading].sort((one, other) => Number(isChairs(one)) - Number(isChairs(other)))
  const people = inOrder.flatMap((seat) => sittersOf(seat).map((sitter) => ({ seat, sitter })))
  return people.find(({ seat, sitter }) => !isOwn(action, sitter.memberId, seat.id))?.sitter ?? null
}

/** For whom a report waits; null stands for the office, where nobody holds the chair's seat. */
export function waitingOn(action: Action): (string | null)[] {
  const { chair, acceptor, raisedBy } = action
  if (!isOfChair(action)) return [chair.memberId]
  const others = [acceptor?.memberId, raisedBy].filter((one): one is string => typeof one === 'string')
  return [...new Set(others)].filter((one) => !isOwn(action, one))
}
