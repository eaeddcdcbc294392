import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import { isGuest } from '../../../kernel/guests'
import type { Step } from '../../../kernel/matter'
import { sittersOf } from '../../../kernel/meeting/seats'
import { takeStepOn } from '../../../kernel/steps'
import { entryOfClock } from '../entries'
import { roundtables, theTable, unopenedAfter } from '../store'

/**
 * Who sits at a meeting that has not begun: whoever sits at the table of the community. What was entered on its day, who is
 * there and who was given a duty by name, is kept apart from that. Source: rules/roundtables.md C.1 (3), C.2, C.3.
 */

type Meeting = RoundtableDocument
type Seat = Meeting['seats'][number]
type Table = Pick<TableDocument, 'seats' | 'quorum'>

/** The seats of a meeting on another day, where nobody has come yet. */
export const plannedSeats = ({ seats }: Pick<Table, 'seats'>): Seat[] =>
  seats.map((seat) => ({ ...seat, presence: null }))

/** Whoever has sat down stays where the seat is still theirs. */
const presenceIn = (seat: Seat, before: Meeting['seats']): Seat['presence'] => {
  const sat = before.find(({ id }) => id === seat.id)?.presence ?? null
  if (!sat) return null
  const isTheirs = isGuest(sat.memberId)
    ? seat.invited
    : sittersOf(seat).some(({ memberId }) => memberId === sat.memberId)
  return isTheirs ? sat : null
}

/** The seats of a meeting once the table was arranged anew. */
export function seatsTakenOver({ seats: before, named = [] }: Pick<Meeting, 'seats' | 'named'>, table: Table): Seat[] {
  const seats = plannedSeats(table).map((seat) => ({ ...seat, presence: presenceIn(seat, before) }))
  // A duty that was given in the room stands as long as somebody sits in that seat.
  const given = named.filter(({ seatId }) => seats.some(({ id, presence }) => id === seatId && presence))
  return seats.map((seat) => {
    const own = given.find(({ seatId }) => seatId === seat.id)
    if (own) return { ...seat, duty: own.duty }
    return given.some(({ duty }) => duty === seat.duty) ? { ...seat, duty: null } : seat
  })
}

/** @returns null where the meeting has begun, or sits already as the table does */
export function reseated(meeting: Meeting, table: Table, now: Date): Step<Meeting> | null {
  if (meeting.state !== 'planned' && meeting.state !== 'announced') return null
  const set = { seats: seatsTakenOver(meeting, table), quorum: table.quorum }
  const is = ({ seats, quorum }: Pick<Meeting, 'seats' | 'quorum'>) => JSON.stringify([quorum, seats.map(comparable)])
  if (is(set) === is(meeting)) return null
  return { set, entry: entryOfClock('reseat' as const, now), events: [] }
}

/** In one order of fields, whatever wrote it. */
const comparable = ({ id, party, label, unitId, holder, substitutes, duty, invited, presence }: Seat) => [
  [id, party, label, unitId, duty, invited],
  [holder?.memberId, holder?.name, ...substitutes.map(({ memberId, name }) => [memberId, name])],
  presence && [presence.memberId, presence.at, presence.left],
]

const ATTEMPTS = 5
const AT_ONCE = 50

async function reseat(context: Context, meetingId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const meeting = await roundtables(context.db).get(meetingId)
    const table = meeting && (await theTable(context.db, meeting.communityId, context.now))
    const step = table && reseated(meeting, table, context.now)
    if (!step || (await takeStepOn(context, roundtables, meeting, step))) return
  }
  throw new Error(`meeting ${meetingId} is changed again and again; the clock goes on`)
}

/** The table was arranged anew: so sit all meetings that have not been opened. */
export const reseatMeetings: Reaction<TableDocument> = async ({ matter: { communityId }, context }) => {
  for (let after = ''; ; ) {
    const found = await unopenedAfter(context.db, communityId, after, AT_ONCE)
    for (const { _id } of found) await reseat(context, _id)
    const last = found.at(-1)
    if (!last || found.length < AT_ONCE) return
    after = last.order
  }
}
