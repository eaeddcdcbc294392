import type { ActionOwner } from 'types/meeting-actions'
import type { MemberDocument } from 'types/members'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { UnitDocument } from 'types/units'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import { sittersOf } from '../../../kernel/meeting/seats'
import { takeStepOn } from '../../../kernel/steps'
import { meetingActions, theTable } from '../store'
import { pass } from './moving'
import { type Action, chairOf, isOpen, ownerOf } from './parts'
import { openIn, openOfSeats, openOwnedBy } from './store'

/** Whose action it becomes when its unit is closed, its seat is taken away or its person is gone. Source: C.1, 13; C11. */

interface Passing {
  to: ActionOwner
  why: string
  toChair: boolean
}

const ATTEMPTS = 5

async function passOn(
  context: Context,
  actions: readonly Action[],
  where: (action: Action) => Passing | null,
): Promise<void> {
  for (const found of actions) {
    let action: Action | null = found
    for (let attempt = 0; action; attempt++) {
      const passing = isOpen(action) ? where(action) : null
      const step = passing && pass(action, passing.to, passing, context.now, context.calendar)
      if (!step || (await takeStepOn(context, meetingActions, action, step))) break
      if (attempt >= ATTEMPTS) throw new Error(`action ${action._id} is changed again and again`)
      action = await meetingActions(context.db).get(action._id)
    }
  }
}

/** The chair's seat, or that of the deputy where the chair is just what was closed. */
function chairBut(seats: readonly TableSeat[], closed: (seat: TableSeat) => boolean): TableSeat | undefined {
  const chair = chairOf(seats)
  if (chair && !closed(chair)) return chair
  return seats.find((seat) => seat.duty === 'deputyChair' && !closed(seat)) ?? chair
}

/** A unit is out of use: what its seats have passes to the chair, and comes first on the next agenda. */
export const passFromUnit: Reaction<UnitDocument> = async ({ matter: unit, context }) => {
  // In use again by the time this is carried out, it keeps what it has.
  if (!unit.closed) return
  const { seats } = await theTable(context.db, unit.communityId, context.now)
  const isClosed = ({ unitId }: TableSeat) => unitId === unit._id
  const seatIds = seats.filter(isClosed).map(({ id }) => id)
  const chair = chairBut(seats, isClosed)
  if (seatIds.length === 0 || !chair) return
  const actions = await openOfSeats(context.db, unit.communityId, seatIds)
  await passOn(context, actions, ({ owner }) =>
    seatIds.includes(owner.seatId) ? { to: ownerOf(chair), why: `${unit.name}已停用`, toChair: true } : null,
  )
}

/** Where an action goes whose seat or person is not at the table any more; null where both are. */
function passingAt({ seats }: Pick<TableDocument, 'seats'>, { owner }: Action): Passing | null {
  const seat = seats.find(({ id }) => id === owner.seatId)
  if (seat && sittersOf(seat).some(({ memberId }) => memberId === owner.memberId)) return null
  if (seat?.holder) return { to: ownerOf(seat), why: `${seat.label}换了人`, toChair: false }
  const chair = chairOf(seats)
  if (!chair || chair.id === owner.seatId) return null
  const why = seat ? `${seat.label}没有人了` : `${owner.label}的席位已取消`
  return { to: ownerOf(chair), why, toChair: true }
}

/** The table was arranged anew. */
export const passFromSeats: Reaction<TableDocument> = async ({ matter: { communityId }, context }) => {
  const [table, actions] = await Promise.all([
    theTable(context.db, communityId, context.now),
    openIn(context.db, communityId),
  ])
  await passOn(context, actions, (action) => passingAt(table, action))
}

/** Somebody is gone: what they had is with whoever holds their seat, or with the chair. */
export async function passFrom(context: Context, communityId: string, memberId: string): Promise<void> {
  const actions = await openOwnedBy(context.db, memberId)
  if (actions.length === 0) return
  const { seats } = await theTable(context.db, communityId, context.now)
  const isThem = (one: { memberId: string } | null) => one?.memberId === memberId
  const left = seats.map((seat) => ({
    ...seat,
    holder: isThem(seat.holder) ? null : seat.holder,
    substitutes: seat.substitutes.filter((one) => !isThem(one)),
  }))
  await passOn(context, actions, (action) =>
    action.owner.memberId === memberId ? passingAt({ seats: left }, action) : null,
  )
}

/** Whoever does not belong to the community any more has nothing to carry out in it. */
export const passFromMember: Reaction<MemberDocument> = async ({ matter, context }) => {
  if (matter.state !== 'verified') await passFrom(context, matter.communityId, matter._id)
}
