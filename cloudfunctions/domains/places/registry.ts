import type { AddPlaceInput, MeasurePlaceInput, PlaceBrowse, PlaceDocument, PlaceRow } from 'types/places'
import { addressOf, floorAreaOf } from 'types/words/places'
import { Duplicate } from '../../kernel/database'
import { carryOut } from '../../kernel/effects'
import { AppError, keyReused } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { countLivingIn } from '../../kernel/residents'
import { begin, begunBy, effectsBy, refuseOther, takeStep } from '../../kernel/steps'
import { noSuchPlace } from './directory'
import { bylineOver, close, type Deed, measure, move, nameTaken, newPlace, rename, reopen, stillUsed } from './rules'
import { placeCursor, searchPlaces } from './search'
import {
  ancestorsOf,
  childrenOf,
  countOpenWithin,
  householdsByChild,
  type ListedPlace,
  placeById,
  places,
  placesOfLevel,
  runningImport,
} from './store'
import { rowOf } from './views'

/** The tree by hand: one place at a time, by whoever looks after the register. */

/** @throws {AppError} NOT_FOUND where there is no such place in the actor's community, FORBIDDEN where it is not theirs */
export async function placeFor(ctx: ActorContext, name: GovernedName, id: string): Promise<PlaceDocument> {
  const place = await placeById(ctx.db, id)
  if (place?.communityId !== ctx.actor.communityId) throw noSuchPlace()
  bylineOver(ctx.actor, name, place.path)
  return place
}

export async function browse(ctx: ActorContext, id: string): Promise<PlaceBrowse> {
  const place = await placeFor(ctx, 'places.browse', id)
  const [above, children, households, people] = await Promise.all([
    ancestorsOf(ctx.db, place),
    childrenOf(ctx.db, id),
    householdsByChild(ctx.db, place),
    countLivingIn(ctx.db, id),
  ])
  const own = ownHousehold(place)
  return {
    place: rowOf(place, own || [...households.values()].reduce((sum, count) => sum + count, 0)),
    way: above.map(({ _id, name }) => ({ id: _id, name })),
    children: children.map((child) => rowOf(child, households.get(child._id) ?? 0)),
    people,
    timeline: place.timeline.map(({ id: entryId, at, step, by, text }) => ({
      id: entryId,
      at: at.getTime(),
      step,
      by: [by?.post, by?.name].filter(Boolean).join(' · ') || '系统',
      ...(text ? { text } : {}),
    })),
  }
}

/** @throws {AppError} NOT_FOUND for what is no household here, FORBIDDEN where the actor does not answer for it */
export async function household({ actor, db }: ActorContext, id: string): Promise<PlaceRow> {
  const place = await placeById(db, id)
  const isHere = place?.communityId === actor.communityId && place.level === 'household'
  if (!place || !isHere) throw noSuchPlace()
  authority(actor, 'places.household', place.path, '您只能查看自己负责的楼栋或网格里的住户，请返回名册')
  const above = await ancestorsOf(db, place)
  return { ...rowFor(place), label: addressOf([...above, place]) }
}

export async function search(
  { actor, db }: ActorContext,
  { search: sought = '', cursor }: { search?: string; cursor?: string },
): Promise<{ items: PlaceRow[]; next: string | null }> {
  bylineOver(actor, 'places.search', [actor.communityId])
  const looking = { withinId: actor.communityId, search: sought, after: cursor, limit: PAGE_AND_ONE }
  const [found, yards] = await Promise.all([searchPlaces(db, looking), placesOfLevel(db, actor.communityId, 'yard')])
  // Two yards may each have a building 3.
  const labelOf = (place: ListedPlace) => addressOf([...yards.filter(({ _id }) => place.path.includes(_id)), place])
  return pageFrom(found, (place) => ({ ...rowOf(place, ownHousehold(place)), label: labelOf(place) }), placeCursor)
}

/** The same key again gives the place that it made. */
export async function addPlace(ctx: ActorContext, input: AddPlaceInput): Promise<PlaceRow> {
  const { db, actor, now } = ctx
  const { parentId, level, name, key } = input
  const parent = await placeFor(ctx, 'places.add', parentId)
  const by = bylineOver(actor, 'places.add', parent.path)
  const id = derivedId(actor.memberId, key)
  const before = await placeById(db, id)
  if (before) {
    const [first] = before.timeline
    if (first?.key !== key) throw keyReused()
    const isSame = before.parentId === parentId && before.level === level
    refuseOther(before, { digest: first.digest, text: before.name }, ctx.sent, isSame)
    await carryOut(ctx, places(db), before, effectsBy(before, key))
    return rowFor(before)
  }
  await notWhileImporting(ctx)
  const siblings = await childrenOf(db, parentId)
  const sketch = { id, level, name, parent, floorAreaHundredths: floorAreaOf(input), position: siblings.length }
  const place = begunBy(newPlace(sketch, 'add', { by, key, now }), ctx.sent)
  await begin(ctx, places, place).catch((thrown) => sayTaken(thrown, name, parent.label))
  return rowFor(place)
}

export async function renamePlace(
  ctx: ActorContext,
  input: { id: string; name: string; key: string },
): Promise<PlaceRow> {
  const { name } = input
  if (input.id === ctx.actor.communityId) throw new AppError('CONFLICT', 'WRONG_LEVEL', '社区的名称请在社区信息里修改')
  return change(ctx, 'places.rename', 'rename', input, name, async (place, deed) => {
    const parent = place.parentId === null ? null : await placeById(ctx.db, place.parentId)
    return (found) => rename(found, parent, name, deed)
  })
}

export function movePlace(ctx: ActorContext, input: { id: string; parentId: string; key: string }): Promise<PlaceRow> {
  return change(ctx, 'places.move', 'move', input, undefined, async (place, deed) => {
    const parent = await placeFor(ctx, 'places.move', input.parentId)
    const from = place.parentId === null ? null : await placeById(ctx.db, place.parentId)
    return (found) => move(found, parent, from, deed)
  })
}

export function measurePlace(ctx: ActorContext, input: MeasurePlaceInput): Promise<PlaceRow> {
  const floorAreaHundredths = floorAreaOf(input)
  if (floorAreaHundredths === undefined) throw new Error('its schema asks for an area')
  return change(ctx, 'places.measure', 'measure', input, undefined, async (_, deed) => {
    return (found) => measure(found, floorAreaHundredths, deed)
  })
}

export function closePlace(ctx: ActorContext, input: { id: string; text?: string; key: string }): Promise<PlaceRow> {
  return change(ctx, 'places.close', 'close', input, undefined, async ({ _id, closed }, deed) => {
    const [open, people] = await Promise.all([countOpenWithin(ctx.db, _id), countLivingIn(ctx.db, _id)])
    return (found) => close(found, { below: open - (closed ? 0 : 1), people }, input.text, deed)
  }).then((row) => {
    if (!row.closed) throw stillUsed(`刚刚有人登记到“${row.label}”，它仍在使用，请刷新后查看`)
    return row
  })
}

export function reopenPlace(ctx: ActorContext, input: { id: string; key: string }): Promise<PlaceRow> {
  return change(ctx, 'places.reopen', 'reopen', input, undefined, async (place, deed) => {
    const parent = place.parentId === null ? null : await placeById(ctx.db, place.parentId)
    return (found) => reopen(found, parent, deed)
  })
}

type Decide = (found: PlaceDocument) => Step<PlaceDocument>

/** Every change goes this way: load, look at what it depends on, decide, save once, carry out what follows, show. */
async function change(
  ctx: ActorContext,
  procedure: GovernedName,
  step: string,
  { id, key }: { id: string; key: string },
  name: string | undefined,
  prepare: (place: PlaceDocument, deed: Deed) => Promise<Decide>,
): Promise<PlaceRow> {
  const { db, actor, now } = ctx
  const before = await placeFor(ctx, procedure, id)
  const decide = await prepare(before, { by: bylineOver(actor, procedure, before.path), key, now })
  await notWhileImporting(ctx)
  const deed = { matterId: id, memberId: actor.memberId, step, key, sent: ctx.sent, what: '处房屋' }
  const place = await takeStep(ctx, places, deed, decide).catch((thrown) =>
    sayTaken(thrown, name ?? before.name, '同一处'),
  )
  // What followed may have opened again what was closed.
  return rowFor(place.closed ? ((await placeById(db, id)) ?? place) : place)
}

/** An import plans from the tree as it stands: for its minute nobody changes it by hand. */
export async function notWhileImporting({ db, actor }: ActorContext): Promise<void> {
  if (await runningImport(db, actor.communityId)) {
    throw new AppError('CONFLICT', 'IMPORT_UNDER_WAY', '房屋表正在导入，请等导入完成后再改')
  }
}

function sayTaken(thrown: unknown, name: string, parentLabel: string): never {
  if (thrown instanceof Duplicate && thrown.isOf('by_slot')) throw nameTaken(name, parentLabel)
  throw thrown
}

/** After a change nobody needs the households below; whoever shows them asks for the whole screen. */
const rowFor = (place: PlaceDocument): PlaceRow => rowOf(place, ownHousehold(place))

const ownHousehold = ({ level, closed }: Pick<PlaceDocument, 'level' | 'closed'>): number =>
  level === 'household' && !closed ? 1 : 0
