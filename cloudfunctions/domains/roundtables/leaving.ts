import type { Seat } from 'types/meetings'
import type { MemberDocument } from 'types/members'
import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import type { Step } from '../../kernel/matter'
import { seatOf, sittersOf } from '../../kernel/meeting/seats'
import { slicesOf } from '../../kernel/slices'
import { takeStepOn } from '../../kernel/steps'
import { passFrom } from './actions/passing'
import { entryOfClock } from './entries'
import { seated } from './session/presence'
import { roundtables, standingIn, tables } from './store'

/**
 * Somebody does not belong to the community any more: nobody sits in their stead until the office says who does. In a
 * meeting that is held, their seat counts as left from that moment; what it said and was there for stays.
 * Source: rules/roundtables.md C.1 (4, 13), C.3 'quorum lost'.
 */

const without = <S extends Seat>(seats: readonly S[], memberId: string): S[] =>
  seats.map((one) => ({
    ...one,
    holder: one.holder?.memberId === memberId ? null : one.holder,
    substitutes: one.substitutes.filter((other) => other.memberId !== memberId),
  }))

/** Null where they have no seat. */
function vacated(table: TableDocument, memberId: string, now: Date): Step<TableDocument> | null {
  if (!seatOf(table.seats, memberId)) return null
  const entry = entryOfClock('vacate' as const, now)
  return { set: { seats: without(table.seats, memberId) }, entry, events: ['table.arranged'] }
}

/** They stay named beside the seats, so that neighbours go on not reading their name, and their data is found later. */
const withFormer = ({ former = [], seats }: RoundtableDocument, memberId: string): RoundtableDocument['former'] => {
  const them = seats.flatMap(sittersOf).find((one) => one.memberId === memberId)
  const others = former.filter((one) => one.memberId !== memberId)
  return them ? [...others, { memberId, name: them.name }] : former
}

/** Null where they have no seat in it. */
export function vacatedIn(meeting: RoundtableDocument, memberId: string, now: Date): Step<RoundtableDocument> | null {
  const own = seatOf(meeting.seats, memberId)
  if (!own) return null
  const isHeld = meeting.state === 'announced' || meeting.state === 'inSession'
  const seats = without(meeting.seats, memberId).map((one) => {
    const { presence } = one
    const leaves = isHeld && presence?.memberId === memberId && presence.left === null
    return leaves ? { ...one, presence: { ...presence, left: now } } : one
  })
  return {
    set: {
      ...seated(meeting, seats, now),
      recorder: meeting.recorder?.memberId === memberId ? null : meeting.recorder,
      former: withFormer(meeting, memberId),
    },
    entry: { ...entryOfClock('vacate' as const, now), seatId: own.id },
    events: [],
  }
}

const ATTEMPTS = 5

/** Takes them out of the table of the community. */
export async function leaveSeats(context: Context, communityId: string, memberId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const table = await tables(context.db).get(communityId)
    const step = table && vacated(table, memberId, context.now)
    if (!step || (await takeStepOn(context, tables, table, step))) return
  }
  throw new Error(`the table of ${communityId} is changed again and again`)
}

async function leaveMeeting(context: Context, id: string, memberId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const meeting = await roundtables(context.db).get(id)
    const step = meeting && vacatedIn(meeting, memberId, context.now)
    if (!step || (await takeStepOn(context, roundtables, meeting, step))) return
  }
  throw new Error(`meeting ${id} is changed again and again`)
}

const AT_ONCE = 100
const AT_THE_SAME_TIME = 10

/** Takes them out of every meeting: of those that are over somebody else leads and answers from now on. */
export async function leaveMeetings(context: Context, memberId: string): Promise<void> {
  for (const field of ['seats.holder.memberId', 'seats.substitutes.memberId']) {
    for (let after: string | undefined; ; ) {
      const found = await standingIn('roundtables', field)(context.db, memberId, after, AT_ONCE)
      for (const slice of slicesOf(found, AT_THE_SAME_TIME)) {
        await Promise.all(slice.map(({ _id }) => leaveMeeting(context, _id, memberId)))
      }
      after = found.at(-1)?._id
      if (found.length < AT_ONCE) break
    }
  }
}

export const leaveTable: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { _id: memberId, communityId, state } = matter
  if (state === 'verified') return
  // Meetings that are not opened sit as the table does from then on, so that their seats are looked through before.
  await leaveMeetings(context, memberId)
  await leaveSeats(context, communityId, memberId)
  await passFrom(context, communityId, memberId)
}
