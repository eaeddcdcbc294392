import type { DutyFileDocument } from 'types/duty'
import type { MemberDocument } from 'types/members'
import type { PlaceDocument } from 'types/places'
import type { PledgeDocument } from 'types/pledges'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { command } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import type { Step } from '../../kernel/matter'
import { takeStepOn } from '../../kernel/steps'
import { fileById, isShared } from '../duty/directory'
import { isClosed } from '../places/directory'
import { orderOf } from './parts'
import { leave } from './post-rules'
import { end, losePlace } from './rules'
import { dutyPosts, heldBy, heldByMember, nominations, pledges, readAt, underWayOf, underWayOfMember } from './store'

/** What follows for pledges and posts from what happens to people, units and places. */

const LEFT = '不在这里报到了'
const BLOCKED = '发布资格已停止'

async function stepOn(context: Context, pledge: PledgeDocument, step: Step<PledgeDocument> | null): Promise<void> {
  if (step && !(await takeStepOn(context, pledges, pledge, step))) {
    throw new Error(`the pledge ${pledge._id} was changed meanwhile; the clock goes on`)
  }
}

async function endAll(
  context: Context,
  found: readonly PledgeDocument[],
  step: 'end' | 'unitClosed',
  reason: string,
): Promise<void> {
  for (const pledge of found) await stepOn(context, pledge, end(pledge, step, reason, context.now))
}

async function freePosts(context: Context, held: Awaited<ReturnType<typeof heldByMember>>, isTheirs: FindHolding) {
  for (const post of held) {
    const holding = post.holders.find(isTheirs)
    const step = holding && leave(post, holding.fileId, context.now)
    // Where the condition does not hold any more it was given back meanwhile.
    if (step) await takeStepWhereOn(context, dutyPosts, post._id, step)
  }
}
type FindHolding = (holding: { fileId: string; memberId: string | null }) => boolean

/** Somebody does not report here any more: open pledges are taken back, posts given back. */
export const endOfFile: Reaction<DutyFileDocument> = async ({ matter: { _id }, context }) => {
  await endAll(context, await underWayOf(context.db, _id), 'end', LEFT)
  await freePosts(context, await heldBy(context.db, _id), ({ fileId }) => fileId === _id)
}

/** The same of whoever may not post any more; their file stays. */
export const endOfBlocked: Reaction<MemberDocument> = async ({ matter, context }) => {
  if (matter.blocked) await endOfMember(context, matter._id, BLOCKED)
}

async function endOfMember(context: Context, memberId: string, reason: string): Promise<void> {
  await endAll(context, await underWayOfMember(context.db, memberId), 'end', reason)
  await freePosts(context, await heldByMember(context.db, memberId), (one) => one.memberId === memberId)
}

/** What neighbours may read has changed, or the file has begun or ended: the copies follow what it says now. */
export const followShared: Reaction<DutyFileDocument> = async ({ matter: { _id: ownerId }, context }) => {
  const file = await fileById(context.db, ownerId)
  await pledges(context.db).update({ ownerId }, { shared: file !== null && isShared(file) })
}

/** A unit is closed: its pledges are taken back with the reason. */
export const endOfUnit: Reaction<UnitDocument> = async ({ matter: { _id }, context }) =>
  endAll(context, await underWayOf(context.db, _id), 'unitClosed', '单位已停用')

const AT_ONCE = 100

/** A place is closed: what is read there is read nowhere until its owner chooses another place. */
export const losePlaces: Reaction<PlaceDocument> = async ({ matter: { _id }, context }) => {
  // Somebody may have come there in the same moment, and it was opened again.
  if (!(await isClosed(context.db, _id))) return
  for (;;) {
    const found = await readAt(context.db, _id, AT_ONCE)
    for (const pledge of found) await stepOn(context, pledge, losePlace(pledge, _id, context.now))
    if (found.length < AT_ONCE) return
  }
}

const without = (ids: readonly string[], { memberId, formerId }: Former): string[] =>
  ids.map((id) => (id === memberId ? formerId : id))

/** Of somebody erased what was public stays without their name; what was under way is taken back. */
export const forgetInPledges: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  await endOfMember(context, memberId, LEFT)
  const all = pledges(context.db)
  await forgetIn(all, former, { memberId }, ({ _id, createdAt, thankedBy }) => ({
    memberId: formerId,
    name: FORMER_NAME,
    order: orderOf('', createdAt, _id),
    shared: false,
    thankedBy: without(thankedBy, former),
  }))
  await forgetIn(all, former, { thankedBy: memberId }, ({ thankedBy }) => ({ thankedBy: without(thankedBy, former) }))
  await forgetIn(all, former)
}

export const forgetInPosts: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId } = former
  await endOfMember(context, memberId, LEFT)
  await forgetIn(dutyPosts(context.db), former)
}

/** Whom they named, and that they were named, goes. */
export const forgetNominations: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { memberId } = formerOf(matter)
  await nominations(context.db).remove({ memberId })
  await nominations(context.db).remove({ nominatorId: memberId })
}

/** Nominations of years that are over for long enough. @param year the first one that is kept */
export const forgetNominationsBefore = (context: Context, year: number): Promise<number> =>
  nominations(context.db).remove({ year: command().lt(year) })
