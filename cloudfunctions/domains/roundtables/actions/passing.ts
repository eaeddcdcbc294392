import type { ActionOwner } from 'types/meeting-actions'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { UnitDocument } from 'types/units'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import type { Step } from '../../../kernel/matter'
import { sittersOf } from '../../../kernel/meeting/seats'
import { slicesOf } from '../../../kernel/slices'
import { takeStepOn } from '../../../kernel/steps'
import { closedAmong } from '../../units/directory'
import { leadingSeat } from '../leading'
import { meetingActions, theTable } from '../store'
import { acceptorFor } from './accepting'
import { newChair, pass, takeBackOffer } from './moving'
import { type Action, isOpen, ownerOf } from './parts'
import { openIn, openWith } from './store'

/**
 * Whose action it becomes when its unit is closed, its seat is taken away or its person is gone; and who accepts it then.
 * Source: rules/roundtables.md C.1, 13; C.3; C11.
 */

/** The table as it is now, and which of the units at it are out of use, with their names. */
interface At {
  seats: readonly TableSeat[]
  closed: ReadonlyMap<string, string>
}

async function tableNow({ db, now }: Context, communityId: string): Promise<At> {
  const { seats } = await theTable(db, communityId, now)
  return { seats, closed: await closedAmong(db, [...new Set(seats.flatMap(({ unitId }) => unitId ?? []))]) }
}

const isIn = (seat: TableSeat, one: { memberId: string | null }): boolean =>
  sittersOf(seat).some(({ memberId }) => memberId === one.memberId)

const closedAt = ({ closed }: At, seat: TableSeat | undefined): string | undefined =>
  seat?.unitId ? closed.get(seat.unitId) : undefined

/** Whoever leads has what nobody else has; not at a seat whose unit is closed, where there is another. */
function heirIn(at: At): ActionOwner | null {
  const seat = leadingSeat(at.seats.filter((one) => !closedAt(at, one))) ?? leadingSeat(at.seats)
  if (seat) return ownerOf(seat)
  // Nobody is left to lead: it waits in the office.
  const chair = at.seats.find(({ duty }) => duty === 'chair')
  return chair ? { ...ownerOf(chair), memberId: null, name: '' } : null
}

/** Null where the seat and the person of an action are at the table. */
function ownerStep(action: Action, at: At, { now, calendar }: Context): Step<Action> | null {
  const { owner } = action
  const seat = at.seats.find(({ id }) => id === owner.seatId)
  const unit = closedAt(at, seat)
  if (!unit && seat && isIn(seat, owner)) return null
  const isHeld = !unit && seat && sittersOf(seat).length > 0
  const to = isHeld ? ownerOf(seat) : (heirIn(at) ?? { ...owner, memberId: null, name: '' })
  const why = unit
    ? `${unit}已停用`
    : isHeld
      ? `${seat.label}换了人`
      : seat
        ? `${seat.label}没有人了`
        : `${owner.label}的席位已取消`
  return pass(action, to, { why, toChair: !isHeld, seats: at.seats }, now, calendar)
}

/** Whoever may still sit in the chair's seat of its meeting; else whoever does there now, or leads. */
function chairNow({ chair }: Action, seats: At['seats']): Action['chair'] {
  const seat = seats.find(({ id }) => id === chair.seatId)
  if (seat && isIn(seat, chair)) return chair
  const found = seat && sittersOf(seat).length > 0 ? seat : leadingSeat(seats)
  const person = found && sittersOf(found)[0]
  return { seatId: found?.id ?? chair.seatId, memberId: person?.memberId ?? null, name: person?.name ?? '' }
}

/** Null where whoever accepts it still may. */
function chairStep(action: Action, { seats }: At, { now }: Context): Step<Action> | null {
  const chair = chairNow(action, seats)
  const acceptor = action.state === 'reported' ? acceptorFor({ ...action, chair }, seats) : null
  return newChair(action, { chair, acceptor }, now)
}

/** Null where it is offered to nobody, or to somebody who may take it. */
function offerStep(action: Action, at: At, { now }: Context): Step<Action> | null {
  const { offeredTo } = action
  if (!offeredTo) return null
  const seat = at.seats.find(({ id }) => id === offeredTo.seatId)
  const unit = closedAt(at, seat)
  if (seat && !unit && isIn(seat, offeredTo)) return null
  return takeBackOffer(action, unit ? `${unit}已停用` : `${offeredTo.label}换了人`, now)
}

type Next = (action: Action) => Step<Action> | null

const ATTEMPTS = 5
const AT_THE_SAME_TIME = 10

/** Takes each step that is left to take; whoever loses to somebody faster looks again. */
async function settle(context: Context, found: readonly Action[], next: Next): Promise<void> {
  for (const slice of slicesOf(found, AT_THE_SAME_TIME)) {
    await Promise.all(slice.map((action) => settleOne(context, action, next)))
  }
}

async function settleOne(context: Context, found: Action, next: Next): Promise<void> {
  let action: Action | null = found
  for (let lost = 0; action && isOpen(action); ) {
    const step = next(action)
    if (!step) return
    const after: Action | null = await takeStepOn(context, meetingActions, action, step)
    if (!after && ++lost > ATTEMPTS) throw new Error(`action ${action._id} is changed again and again`)
    action = after ?? (await meetingActions(context.db).get(action._id))
  }
}

/** A unit is out of use: what its seats have passes to the chair, and comes first on the next agenda. */
export const passFromUnit: Reaction<UnitDocument> = async ({ matter: unit, context }) => {
  const at = await tableNow(context, unit.communityId)
  // In use again by the time this is carried out, it keeps what it has.
  if (!at.closed.has(unit._id)) return
  const isIts = (one: { seatId: string } | null) =>
    at.seats.some(({ id, unitId }) => id === one?.seatId && unitId === unit._id)
  await settle(
    context,
    await openIn(context.db, unit.communityId),
    (action) =>
      (isIts(action.owner) ? ownerStep(action, at, context) : null) ??
      (isIts(action.offeredTo) ? offerStep(action, at, context) : null),
  )
}

/**
 * It was resolved or taken over while the unit of its seat was closed, or while somebody else came to that seat: whichever is
 * written later sees the other.
 */
export const settleOwner: Reaction<Action> = async ({ matter, context }) => {
  const at = await tableNow(context, matter.communityId)
  const isAtTable = ({ owner }: Action) => at.seats.some(({ id }) => id === owner.seatId)
  await settle(context, [matter], (action) => (isAtTable(action) ? ownerStep(action, at, context) : null))
}

/** The table was arranged anew. */
export const passFromSeats: Reaction<TableDocument> = async ({ matter: { communityId }, context }) => {
  const [at, actions] = await Promise.all([tableNow(context, communityId), openIn(context.db, communityId)])
  await settle(
    context,
    actions,
    (action) => ownerStep(action, at, context) ?? chairStep(action, at, context) ?? offerStep(action, at, context),
  )
}

/** Somebody is gone from the table: what they had is with whoever holds their seat, or with whoever leads. */
export async function passFrom(context: Context, communityId: string, memberId: string): Promise<void> {
  const actions = await openWith(context.db, memberId)
  if (actions.length === 0) return
  const at = await tableNow(context, communityId)
  const isTheirs = (one: { memberId: string | null } | null | undefined) => one?.memberId === memberId
  await settle(
    context,
    actions,
    (action) =>
      (isTheirs(action.owner) ? ownerStep(action, at, context) : null) ??
      (isTheirs(action.chair) || isTheirs(action.acceptor) ? chairStep(action, at, context) : null) ??
      (isTheirs(action.offeredTo) ? offerStep(action, at, context) : null),
  )
}
