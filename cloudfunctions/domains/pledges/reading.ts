import type { DutyFileDocument } from 'types/duty'
import type { Seat } from 'types/members'
import type { PledgeRow, PledgeView } from 'types/pledge-views'
import type { PledgeDocument } from 'types/pledges'
import { addressOf } from 'types/words/places'
import { PLEDGE_ACTIONS, type PledgeAction } from 'types/words/pledges'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { isKnown, markUntil, UNCHANGED } from '../../kernel/since'
import { dayInShanghai } from '../../kernel/time'
import { fileById, isShared } from '../duty/directory'
import { goodUntil, type Looked, photoViews } from '../photos/showing'
import { waysTo, wayTo } from '../places/directory'
import { isIn, seatsOf } from './parts'
import { actsFor, isOnPaper, isOwn, keeps, noSuchPledge, sees } from './standing'

import { type ListedPledge, pledges } from './store'
import { yearInShanghai } from './years'

/** Pledges as people see them, and where they may be read. */

/** As a list shows one. Others are not shown a day that is past: nothing that they read says that something is late. */
export function rowOf(pledge: ListedPledge, actor: Actor, now: Date): PledgeRow {
  const { _id: id, kind, name, text, by, place, state } = pledge
  const isShown = actsFor(pledge, actor) || keeps(actor) || by >= dayInShanghai(now)
  return {
    id,
    kind,
    name,
    mine: isOwn(pledge, actor),
    text,
    by: isShown ? by : null,
    place: place?.label ?? null,
    state,
  }
}

/** Whether fewer of a year are public than somebody may have. */
export const mayPledge = (owner: { ownerId: string }, found: readonly Pick<ListedPledge, 'seat'>[], now: Date) => {
  const seats = seatsOf(owner, yearInShanghai(now))
  return seats.some((one) => !found.some(({ seat }) => seat === one))
}

/**
 * Where the pledges of a party member may be read: the building of their home and its yard; without one the yard of their
 * branch. They allowed the neighbours of the building to read them, and nobody farther away.
 */
export async function placesOf(
  { db }: Pick<ActorContext, 'db'>,
  { buildingId, branch }: Pick<DutyFileDocument, 'buildingId' | 'branch'>,
): Promise<Seat[]> {
  const from = buildingId ?? branch?.id
  const way = (from && (await waysTo(db, [from])).get(from)) || []
  return [...way]
    .reverse()
    .filter(({ level }) => level === 'building' || level === 'yard')
    .map((place) => ({ id: place.id, label: addressOf(way.slice(0, way.indexOf(place) + 1)) }))
}

/**
 * The place that a form names, among those that may be chosen; left out: the first.
 * @throws {AppError} INVALID_INPUT for any other one
 */
export function chosenOf(places: readonly Seat[], placeId: string | undefined): Seat | null {
  const place = placeId ? places.find(({ id }) => id === placeId) : places[0]
  if (!place && placeId) throw wrongPlace('请从自己的楼栋和苑区里选一处')
  return place ?? null
}

const wrongPlace = (message: string) => new AppError('INVALID_INPUT', 'WRONG_LEVEL', message, { placeId: message })

/** A building or a yard of the community, for units and posts. @throws {AppError} NOT_FOUND, INVALID_INPUT/WRONG_LEVEL */
export async function anyPlace({ actor, db }: ActorContext, placeId: string): Promise<Seat> {
  const way = await wayTo(db, actor.communityId, placeId)
  const last = way.at(-1)
  if (last?.level !== 'building' && last?.level !== 'yard') throw wrongPlace('请选择楼栋或苑区')
  return { id: last.id, label: addressOf(way) }
}

/** Where its owner may have it read. */
export async function placesFor(ctx: ActorContext, pledge: PledgeDocument): Promise<Seat[]> {
  if (pledge.kind === 'unit') return []
  const file = await fileById(ctx.db, pledge.ownerId)
  return file ? placesOf(ctx, file) : []
}

interface Shown {
  pledge: PledgeDocument
  /** What the file of the person says now; false of a unit. */
  shared: boolean
  /** Where its owner may have it read; nobody else needs to know. */
  places: Seat[]
}

/** @throws {AppError} NOT_FOUND for whoever may not read it */
export async function shownTo(ctx: ActorContext, id: string, known?: PledgeDocument): Promise<Shown> {
  const pledge = known ?? (await pledges(ctx.db).get(id))
  if (pledge?.communityId !== ctx.actor.communityId) throw noSuchPledge()
  const file = pledge.kind === 'person' ? await fileById(ctx.db, pledge.ownerId) : null
  const shared = file !== null && isShared(file)
  if (!sees(pledge, ctx.actor, shared)) throw noSuchPledge()
  return { pledge, shared, places: file && actsFor(pledge, ctx.actor) ? await placesOf(ctx, file) : [] }
}

const photosIn = ({ timeline }: PledgeDocument, memberId: string): Looked[] =>
  timeline.flatMap(({ photos = [], by }) => photos.map((photo) => ({ photo, mine: by?.memberId === memberId })))

function actionsOf(pledge: PledgeDocument, actor: Actor, places: readonly Seat[]): PledgeAction[] {
  const acts = actsFor(pledge, actor)
  const may = (action: PledgeAction): boolean => {
    if (!isIn(pledge, action)) return false
    switch (action) {
      case 'thank':
        return !isOwn(pledge, actor) && !pledge.thankedBy.includes(actor.memberId)
      case 'extend':
        return acts && !pledge.extended
      case 'move':
        return acts && places.some(({ id }) => id !== pledge.place?.id)
      default:
        return acts
    }
  }
  return PLEDGE_ACTIONS.filter(may)
}

function viewOf(
  ctx: ActorContext,
  { pledge, shared, places }: Shown,
  views: ReadonlyMap<string, PledgeView['photos'][number]> = new Map(),
): Omit<PledgeView, 'mark'> {
  const { actor, now } = ctx
  const isInside = actsFor(pledge, actor) || keeps(actor)
  const mayNominate = pledge.kind === 'person' && !isOwn(pledge, actor) && (shared || isOnPaper(pledge) || keeps(actor))
  return {
    ...rowOf(pledge, actor, now),
    place: (pledge.kind === 'unit' || shared ? pledge.place?.label : null) ?? null,
    placeId: actsFor(pledge, actor) ? (pledge.place?.id ?? null) : null,
    words: pledge.words,
    reason: isInside ? pledge.reason : null,
    photos: photosIn(pledge, actor.memberId).flatMap(({ photo }) => views.get(photo.id) ?? []),
    asked: pledge.asked && actsFor(pledge, actor),
    thanked: pledge.thankedBy.includes(actor.memberId),
    nominee: mayNominate ? pledge.ownerId : null,
    actions: actionsOf(pledge, actor, places),
    placesToChoose: places,
    version: pledge.version,
  }
}

/** With its pictures, unless whoever asks has it on the screen already. */
export async function view(ctx: ActorContext, shown: Shown, since?: string) {
  if (since !== undefined && isKnown(ctx, since, viewOf(ctx, shown))) return UNCHANGED
  return show(ctx, shown)
}

export async function show(ctx: ActorContext, shown: Shown): Promise<PledgeView> {
  const looked = photosIn(shown.pledge, ctx.actor.memberId)
  const views = await photoViews(ctx.db, looked)
  const mark = markUntil(ctx, viewOf(ctx, shown), goodUntil(looked, views, ctx.now))
  return { ...viewOf(ctx, shown, views), mark }
}
