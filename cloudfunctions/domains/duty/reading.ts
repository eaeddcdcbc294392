import type { DutyFileDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { Seat } from 'types/members'
import { addressOf } from 'types/words/places'
import { insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { verifiedHomes } from '../../kernel/residents'
import { marked } from '../../kernel/since'
import { wayTo } from '../places/directory'
import { refuseUnknownUnit, seatOf } from '../units/directory'
import { branchAt, homeAt } from './belonging'
import { bylineOver, type FileFields, refuseUnknown } from './files'
import { looks } from './look-store'
import { periodsOf } from './period-store'
import { settingsOf } from './settings'
import { files } from './store'
import { fileViewOf } from './views'

/** Files as they are looked up: one's own, one over which a post is held, and what a form names. */

/** Periods that a file shows. */
const SHOWN = 12

/** A member has one file in a community: its id follows from both. */
export const ownFileId = (communityId: string, memberId: string): string =>
  derivedId('duty-file', communityId, memberId)

/** One's own file, whatever its state. Null: none. */
export const ownFile = ({ actor, db }: ActorContext): Promise<DutyFileDocument | null> =>
  files(db).get(ownFileId(actor.communityId, actor.memberId))

/** @throws {AppError} FORBIDDEN where one has none in force, and what to do next */
export async function ownActiveFile(ctx: ActorContext): Promise<DutyFileDocument> {
  const found = await ownFile(ctx)
  if (found?.state === 'active') return found
  const message =
    found?.state === 'applied' ? '报到还没有确认，请等支部确认后再来' : '您还没有报到，请先在“我的报到”里登记'
  throw new AppError('FORBIDDEN', 'NOT_YOURS', message)
}

/** @throws {AppError} NOT_FOUND for whoever holds no post over it, and is not its owner */
export async function fileFor({ actor, db }: ActorContext, id: string): Promise<DutyFileDocument> {
  const found = await files(db).get(id)
  refuseUnknown(found, actor)
  return found
}

/** A file with what was done, as this reader sees it. */
export async function show(ctx: ActorContext, file: DutyFileDocument) {
  const { actor, db, now } = ctx
  const [{ labels }, found] = await Promise.all([
    settingsOf(db, file.communityId, now),
    periodsOf(db, file._id, undefined, SHOWN),
  ])
  return marked(ctx, fileViewOf(file, found, labels, actor))
}

/** Keeps that somebody looks at a file before it is shown. Nobody is told of a look at one's own. */
export async function keepLook(ctx: ActorContext, file: DutyFileDocument, key: string): Promise<void> {
  if (file.memberId === ctx.actor.memberId) return
  await keepLookBy(ctx, { fileId: file._id, memberId: file.memberId }, bylineOver(file, ctx.actor, 'duty.lookAt'), key)
}

/** Keeps a look, once for each key of whoever looks. */
export async function keepLookBy(
  { actor, db, now: at }: ActorContext,
  { fileId, memberId }: { fileId: string; memberId: string | null },
  by: Byline,
  key: string,
): Promise<void> {
  const _id = derivedId(actor.memberId, 'duty-look', fileId, key)
  const order = `${at.toISOString()} ${_id}`
  await insertOnce(looks(db), { _id, communityId: actor.communityId, fileId, memberId, by, at, order })
}

interface Named {
  unitId?: string | undefined
  employer?: string | undefined
  branchId?: string | undefined
}

/**
 * The unit and the branch that a form names.
 * @throws {AppError} INVALID_INPUT for a unit that is none of ours or out of use, or a branch at another level
 */
export async function belongingOf(
  { actor: { communityId }, db }: ActorContext,
  { unitId, employer, branchId }: Named,
): Promise<Pick<FileFields, 'unit' | 'branch' | 'scope'>> {
  const branch = await branchOf(communityId, branchId, (id) => wayTo(db, communityId, id))
  if (!unitId) return { ...branch, unit: employer ? { id: null, name: employer } : null }
  await refuseUnknownUnit(db, communityId, unitId)
  const { id, label } = await seatOf(db, communityId, unitId)
  return { ...branch, unit: { id, name: label } }
}

async function branchOf(
  communityId: string,
  branchId: string | undefined,
  wayOf: (id: string) => ReturnType<typeof wayTo>,
): Promise<Pick<FileFields, 'branch' | 'scope'>> {
  if (!branchId) return { branch: null, scope: [communityId] }
  const way = await wayOf(branchId)
  const last = way.at(-1)
  if (last?.level !== 'block' && last?.level !== 'yard') {
    const message = '支部设在苑区或片区，请另选一个'
    throw new AppError('INVALID_INPUT', 'WRONG_LEVEL', message, { branchId: message })
  }
  return branchAt(way)
}

/** A home of theirs, and its building. @throws {AppError} INVALID_INPUT where it is none of theirs */
export function ownHomeOf(
  { actor }: ActorContext,
  homeId: string | undefined,
): Pick<FileFields, 'home' | 'buildingId'> {
  const homes = verifiedHomes(actor.member)
  const home = homeId ? homes.find(({ householdId }) => householdId === homeId) : homes[0]
  if (!home && homeId) {
    const message = '请从自己的住处里选一处'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { homeId: message })
  }
  if (!home) return { home: null, buildingId: null }
  return homeAt(home.path)
}

/** A home that the office names, for whoever is kept on paper. */
export async function homeOf(
  { actor: { communityId }, db }: ActorContext,
  homeId: string | undefined,
): Promise<Pick<FileFields, 'home' | 'buildingId'>> {
  if (!homeId) return { home: null, buildingId: null }
  const way = await wayTo(db, communityId, homeId)
  const last = way.at(-1)
  if (last?.level !== 'household') {
    const message = '请选到门牌'
    throw new AppError('INVALID_INPUT', 'WRONG_LEVEL', message, { homeId: message })
  }
  return homeAt(way)
}

/** One's verified homes to choose from. */
export const homesOf = ({ actor }: ActorContext): Seat[] =>
  verifiedHomes(actor.member).map(({ householdId: id, path }) => ({ id, label: addressOf(path) }))
