import type { Seat, Sitter } from 'types/meetings'
import type { RoundtableDocument } from 'types/roundtables'
import { postKey } from 'types/words/posts'
import { memberKey } from 'types/words/todos'
import type { Actor } from '../../kernel/actor'
import { mayOver } from '../../kernel/grants'
import { chairOf } from '../../kernel/meeting/quorum'
import { satIn, seatOf, sittersOf } from '../../kernel/meeting/seats'

/**
 * Who leads the table and its meetings: the chair's seat, the deputy's, and where nobody holds the chair's seat the office.
 * In the room it is whoever chairs there. What somebody may do, for whom something waits and to whom it passes all go by this
 * file. Source: rules/roundtables.md C.2, C.3 'chair absent'.
 */

type Seats = readonly Seat[]
type Meeting = Pick<RoundtableDocument, 'communityId' | 'state' | 'seats'>

/** Whoever keeps the register of seats: the office. */
export const keeps = (actor: Actor) => mayOver(actor, 'roundtables.arrange', [actor.communityId])

/** The office leads while nobody holds the chair's seat. */
const officeLeads = (seats: Seats, actor: Actor): boolean =>
  !seats.find(({ duty }) => duty === 'chair')?.holder && keeps(actor)

/** Whether they decide for the table: the chair, the deputy; the office where nobody holds the chair's seat. */
export function leads(seats: Seats, actor: Actor): boolean {
  const duty = seatOf(seats, actor.memberId)?.duty
  return duty === 'chair' || duty === 'deputyChair' || officeLeads(seats, actor)
}

/** The seat of the chair, or of the deputy where nobody may sit in the chair's; undefined where nobody may in either. */
export const leadingSeat = <S extends Seat>(seats: readonly S[]): S | undefined =>
  (['chair', 'deputyChair'] as const)
    .map((duty) => seats.find((one) => one.duty === duty))
    .find((one) => one !== undefined && sittersOf(one).length > 0)

/** For whom waits what the table has to answer; null where it is the office. */
export const leaderOf = (seats: Seats): Sitter | null => {
  const seat = leadingSeat(seats)
  return (seat && sittersOf(seat)[0]) ?? null
}

const isInRoom = ({ state }: Pick<Meeting, 'state'>) => state === 'announced' || state === 'inSession'

/**
 * Whether they lead a meeting. Once somebody who chairs has sat down it is they, until the end; where in session nobody
 * does, those present choose somebody, and the office may where nobody holds the chair's seat.
 */
export function leadsMeeting(meeting: Meeting, actor: Actor): boolean {
  const { seats, state } = meeting
  const inRoom = isInRoom(meeting) ? chairOf(seats) : undefined
  if (inRoom) return satIn(seats, actor.memberId)?.id === inRoom.id
  return state === 'inSession' ? officeLeads(seats, actor) : leads(seats, actor)
}

/** For whom waits what a meeting asks of whoever leads it: whoever chaired it, while the seat is theirs. */
export function leaderKey({ communityId, seats }: Meeting): string {
  const chaired = chairOf(seats)
  const sat = chaired && sittersOf(chaired).find(({ memberId }) => memberId === chaired.presence?.memberId)
  const leader = sat ?? leaderOf(seats)
  return leader ? memberKey(leader.memberId) : postKey('residentsCommittee', communityId)
}
