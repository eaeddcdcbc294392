import type { Byline } from 'types/matter'
import type { PlaceDocument } from 'types/places'
import {
  isAbove,
  labelFor,
  PLACE_LEVEL_NAMES,
  type PlaceLevel,
  type PlaceStep,
  parentLevelsOf,
} from 'types/words/places'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newCode, newId } from '../../kernel/ids'
import { effectsOf, type Step } from '../../kernel/matter'
import { orderOf, slotFor } from './naming'

/** Who does it, under which key, when. What nobody asked for is done by null, under null. */
export interface Deed {
  by: Byline | null
  key: string | null
  now: Date
}

/**
 * The actor as whoever may do this to a place.
 * @throws {AppError} FORBIDDEN where they hold no post over it
 */
export function bylineOver(actor: Actor, name: GovernedName, scope: readonly string[]): Byline {
  const post = authority(actor, name, scope, '您只能管理自己社区的房屋，请联系居委会')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

interface Sketch {
  id: string
  level: PlaceLevel
  name: string
  /** Null for a community. */
  parent: Pick<PlaceDocument, '_id' | 'communityId' | 'level' | 'label' | 'path' | 'closed'> | null
  floorAreaHundredths?: number
  /** Position of a name without a number. */
  position: number
  code?: string
}

/** A place at its beginning. @throws {AppError} where it cannot stand below this parent */
export function newPlace(sketch: Sketch, step: 'add' | 'import', { by, key, now }: Deed): PlaceDocument {
  const { id, level, name, parent, floorAreaHundredths, position, code = newCode() } = sketch
  if (parent) mayStandIn(level, parent)
  const parentId = parent?._id ?? null
  const entry = { id: newId(), at: now, step, by, key }
  return {
    _id: id,
    communityId: parent?.communityId ?? id,
    level,
    name,
    label: labelFor(level, name, parent?.label),
    parentId,
    path: [...(parent?.path ?? []), id],
    order: orderOf(name, position),
    ...(floorAreaHundredths === undefined ? {} : { floorAreaHundredths: ofHousehold(level, floorAreaHundredths) }),
    closed: false,
    slot: slotFor({ _id: id, level, name, parentId, closed: false }),
    code,
    codePicture: null,
    timeline: [entry],
    // What an import makes it makes in whole, with nobody writing beside it.
    effects: step === 'add' ? effectsOf(['place.added'], entry) : [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** What follows from where a place stands and how it is called. */
export const standing = (place: PlaceDocument, parent: Pick<PlaceDocument, 'label' | 'path'> | null) => ({
  label: labelFor(place.level, place.name, parent?.label),
  path: [...(parent?.path ?? []), place._id],
})

export function rename(
  place: PlaceDocument,
  parent: PlaceDocument | null,
  name: string,
  deed: Deed,
): Step<PlaceDocument> {
  mustBeOpen(place)
  if (place.name === name) throw new AppError('ALREADY_DONE', 'WRONG_STATE', `名称已经是“${name}”，请返回查看`)
  const label = labelFor(place.level, name, parent?.label)
  const set = { name, label, order: orderOf(name, place.order), slot: slotFor({ ...place, name }) }
  return { set, entry: entryOf('rename', deed, `“${place.name}”改为“${name}”`), events: ['place.renamed'] }
}

/** @param from the place above it until now, for the record */
export function move(
  place: PlaceDocument,
  parent: PlaceDocument,
  from: Pick<PlaceDocument, 'label'> | null,
  deed: Deed,
): Step<PlaceDocument> {
  mustBeOpen(place)
  if (place.parentId === parent._id) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `已经在“${parent.label}”里了，请返回查看`)
  }
  // Levels strictly descend, so that this could not be; it is said in its own words all the same.
  if (parent.path.includes(place._id)) throw wrongLevel('不能移到自己里面，请另选上级')
  if (parent.communityId !== place.communityId) throw wrongLevel('不能移到别的社区，请在本社区里选择上级')
  mayStandIn(place.level, parent)
  const set = { parentId: parent._id, ...standing(place, parent), slot: slotFor({ ...place, parentId: parent._id }) }
  const text = `从“${from?.label ?? ''}”移到“${parent.label}”`
  return { set, entry: entryOf('move', deed, text), events: ['place.moved'] }
}

export function measure(place: PlaceDocument, floorAreaHundredths: number, deed: Deed): Step<PlaceDocument> {
  mustBeOpen(place)
  const set = { floorAreaHundredths: ofHousehold(place.level, floorAreaHundredths) }
  return { set, entry: entryOf('measure', deed, `建筑面积 ${floorAreaHundredths / 100} ㎡`), events: [] }
}

/** What still needs the place. */
interface Use {
  /** Open places below it. */
  below: number
  /** People with a home in it that is verified or waits to be. */
  people: number
}

export function close(
  place: PlaceDocument,
  { below, people }: Use,
  text: string | undefined,
  deed: Deed,
): Step<PlaceDocument> {
  if (place.level === 'community') throw wrongLevel('社区不能停用，请联系街道')
  if (place.closed) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一处已经停用了，请刷新后查看')
  if (people > 0) throw stillUsed(`“${place.label}”还有 ${people} 位居民登记，请先请他们改到别处或办理迁出`)
  if (below > 0) throw stillUsed(`“${place.label}”下面还有 ${below} 处在用，请先停用或移走它们`)
  const set = { closed: true, slot: slotFor({ ...place, closed: true }) }
  return { set, entry: entryOf('close', deed, text), events: ['place.closed'] }
}

export function reopen(
  place: PlaceDocument,
  parent: PlaceDocument | null,
  deed: Deed,
  text?: string,
): Step<PlaceDocument> {
  if (!place.closed) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一处正在使用，请刷新后查看')
  if (parent?.closed) throw new AppError('CONFLICT', 'WRONG_STATE', `“${parent.label}”也停用了，请先恢复它`)
  const set = { closed: false, ...standing(place, parent), slot: slotFor({ ...place, closed: false }) }
  // Whatever was renamed above it in the meantime is made good below as well.
  return { set, entry: entryOf('reopen', deed, text), events: ['place.moved'] }
}

/** The old code leads nowhere from then on. */
export const recode = (place: PlaceDocument, deed: Deed): Step<PlaceDocument> => {
  mustBeOpen(place)
  const entry = { ...entryOf('recode', deed), formerCode: place.code }
  return { set: { code: newCode(), codePicture: null }, entry, events: ['place.recoded'] }
}

const entryOf = (step: PlaceStep, { by, key, now }: Deed, text?: string) => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
  ...(text ? { text } : {}),
})

function mayStandIn(level: PlaceLevel, parent: Pick<PlaceDocument, 'level' | 'label' | 'closed'>): void {
  if (parent.closed) throw new AppError('CONFLICT', 'WRONG_STATE', `“${parent.label}”已经停用，请另选上级`)
  const allowed = parentLevelsOf(level)
  if (allowed.includes(parent.level)) return
  const names = allowed.map((one) => PLACE_LEVEL_NAMES[one]).join('、')
  const why = isAbove(parent.level, level) ? '' : '只能从大到小，'
  throw wrongLevel(
    `${PLACE_LEVEL_NAMES[level]}不能放在${PLACE_LEVEL_NAMES[parent.level]}下面：${why}请选择${names || '别的级别'}`,
  )
}

function mustBeOpen(place: PlaceDocument): void {
  if (place.closed) throw new AppError('CONFLICT', 'WRONG_STATE', `“${place.label}”已经停用，请先恢复使用`)
}

function ofHousehold(level: PlaceLevel, area: number): number {
  if (level !== 'household') throw wrongLevel('只有户有建筑面积，请选到具体的门牌')
  return area
}

const wrongLevel = (message: string) => new AppError('CONFLICT', 'WRONG_LEVEL', message)
export const stillUsed = (message: string) => new AppError('CONFLICT', 'STILL_USED', message)

export const nameTaken = (name: string, parentLabel: string) => {
  const message = `${parentLabel}下面已经有“${name}”了，请换一个名称`
  return new AppError('CONFLICT', 'NAME_TAKEN', message, { name: message })
}
