import type { DutyFileDocument } from 'types/duty'
import type { Seat } from 'types/members'
import type { PledgeDocument } from 'types/pledges'
import { Duplicate } from '../../kernel/database'
import { AppError, notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { activeFileOf, fileById, isShared, soundOf } from '../duty/directory'
import { seatOf as unitSeat } from '../units/directory'
import { seatsOf, yearIsFull } from './parts'
import { anyPlace, chosenOf, placesOf } from './reading'
import { actsFor, bylineHere, noSuchPledge, WHAT } from './standing'
import { inSeats, pledges } from './store'
import { type Owner, open, type Written, write } from './writing'
import { yearInShanghai } from './years'

/**
 * Making a pledge public. Two of a year have two seats, and the condition lives in the unique index over them: of several
 * made at once the database itself lets no third one in.
 */

/** Their file in force. @throws {AppError} FORBIDDEN, with what to do first */
export async function ownFileFor({ actor, db }: ActorContext): Promise<DutyFileDocument> {
  const file = await activeFileOf(db, actor.communityId, actor.memberId)
  if (file) return file
  throw new AppError('FORBIDDEN', 'NOT_YOURS', '您还没有报到，请先在“我的报到”里登记，支部确认后再来')
}

/** The file of somebody kept on paper. @throws {AppError} NOT_FOUND, TOO_LATE, FORBIDDEN for whoever has the app */
export async function paperFileFor({ actor, db }: ActorContext, fileId: string): Promise<DutyFileDocument> {
  const file = await fileById(db, fileId)
  if (file?.communityId !== actor.communityId) throw notFound('份报到档案')
  if (file.memberId !== null) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '这位党员自己用小程序，请由本人来写')
  }
  if (file.state !== 'active') throw new AppError('TOO_LATE', 'WRONG_STATE', '这份档案没有在册，请先确认报到')
  return file
}

export const personOf = (file: DutyFileDocument): Owner => ({
  kind: 'person',
  ownerId: file._id,
  memberId: file.memberId,
  name: file.name,
  pinyin: file.pinyin,
  shared: isShared(file),
})

interface Asked {
  text: string
  by: string
  placeId?: string | undefined
  publish: boolean
  key: string
}

/** By the party member themselves. */
export async function makeOwn(ctx: ActorContext, asked: Asked): Promise<PledgeDocument> {
  const file = await ownFileFor(ctx)
  const { memberId, member } = ctx.actor
  const place = chosenOf(await placesOf(ctx, file), asked.placeId)
  return make(ctx, personOf(file), { ...asked, place }, { memberId, name: member.name, post: null })
}

/** By the office, for whoever is kept on paper. */
export async function makeOnPaper(ctx: ActorContext, fileId: string, asked: Asked): Promise<PledgeDocument> {
  const file = await paperFileFor(ctx, fileId)
  authority(ctx.actor, 'pledges.enter', [ctx.actor.communityId])
  const place = chosenOf(await placesOf(ctx, file), asked.placeId)
  return make(ctx, personOf(file), { ...asked, place }, bylineHere(ctx.actor))
}

/** By the contact of a unit. @throws {AppError} NOT_FOUND for any other unit, and for one that is out of use */
export async function makeOfUnit(ctx: ActorContext, unitId: string, asked: Asked): Promise<PledgeDocument> {
  const { actor, db } = ctx
  const isTheirs = actor.posts.some(({ kind, at }) => kind === 'unitContact' && at.id === unitId)
  if (!isTheirs) throw notFound('个单位')
  const { label: name } = await unitSeat(db, actor.communityId, unitId)
  const place = asked.placeId ? await anyPlace(ctx, asked.placeId) : null
  const owner: Owner = {
    kind: 'unit',
    ownerId: unitId,
    memberId: null,
    name,
    pinyin: soundOf(name).pinyin,
    shared: true,
  }
  return make(
    ctx,
    owner,
    { ...asked, place },
    { memberId: actor.memberId, name: actor.member.name, post: '单位联络员' },
  )
}

async function make(
  ctx: ActorContext,
  owner: Owner,
  asked: Written & { publish: boolean; key: string; place: Seat | null },
  by: PledgeDocument['timeline'][number]['by'] & object,
): Promise<PledgeDocument> {
  const { communityId, memberId } = ctx.actor
  const _id = derivedId(memberId, 'pledge', asked.key)
  const said = { key: asked.key, now: ctx.now }
  const store = async (seat: string | null) => {
    const made = write(_id, owner, asked, { communityId, by, seat }, said)
    const begun = await beginOnce(ctx, pledges, begunBy(made, ctx.sent))
    refuseOther(begun, { digest: begun.timeline[0]?.digest, text: begun.text }, ctx.sent)
    return begun
  }
  return asked.publish ? inFreeSeat(ctx, { _id, ownerId: owner.ownerId }, store) : store(null)
}

/** Publishes a draft. */
export async function publish(
  ctx: ActorContext,
  { id, seen, key }: { id: string; seen: number; key: string },
): Promise<PledgeDocument> {
  const found = await pledges(ctx.db).get(id)
  if (!found || !actsFor(found, ctx.actor)) throw noSuchPledge()
  const deed = { matterId: id, memberId: ctx.actor.memberId, step: 'open', key, sent: ctx.sent, seen, what: WHAT }
  const [pinyin = ''] = found.order.split(/ (?=\d{4}-)/)
  const take = (seat: string) =>
    takeStep(ctx, pledges, deed, (one) => open(one, seat, pinyin, ctx.actor, { key, now: ctx.now }))
  return inFreeSeat(ctx, { _id: id, ownerId: found.ownerId }, take)
}

/**
 * Stores something in one of the seats of this year that is free.
 * @param store is refused by the unique index where somebody was faster
 * @throws {AppError} FULL where none is
 */
async function inFreeSeat(
  { db, now }: ActorContext,
  { _id, ownerId }: { _id: string; ownerId: string },
  store: (seat: string) => Promise<PledgeDocument>,
): Promise<PledgeDocument> {
  const seats = seatsOf({ ownerId }, yearInShanghai(now))
  const taken = await inSeats(db, seats)
  const own = taken.find((one) => one._id === _id)
  if (own) return store(own.seat)
  for (const seat of seats.filter((one) => !taken.some((other) => other.seat === one))) {
    try {
      return await store(seat)
    } catch (thrown) {
      if (!(thrown instanceof Duplicate && thrown.isOf('by_seat'))) throw thrown
    }
  }
  // It may have been made in another year, and withdrawn since: then it is what it is.
  const before = await pledges(db).get(_id)
  if (before && before.state !== 'draft') return store(before.seat)
  throw yearIsFull()
}
