import type { Seat } from 'types/members'
import { type Database, findByIds } from '../../kernel/database'
import { AppError, notFound } from '../../kernel/errors'
import { countUnreadable } from '../../kernel/unreadable'
import { units, unitsIn } from './store'

/**
 * A unit as the seat of a post, for whoever grants one.
 * @throws {AppError} NOT_FOUND where there is no such unit in use in this community
 */
export async function seatOf(db: Database, communityId: string, id: string): Promise<Seat> {
  const unit = await units(db).get(id)
  if (unit?.communityId !== communityId || unit.closed) throw notFound('个单位')
  return { id, label: unit.name }
}

/** How many numbers of units' contacts the keys of this deployment do not open. */
export const countUnreadableUnits = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(units(db), communityId, {
    field: 'contact.phone',
    top: 'contact',
    phoneIn: ({ contact }) => contact?.phone ?? null,
  })

/**
 * Whoever chooses a unit chooses one of this community that is in use.
 * @throws {AppError} INVALID_INPUT where it is none such
 */
export async function refuseUnknownUnit(db: Database, communityId: string, id: string): Promise<void> {
  if (await isUnitInUse(db, communityId, id)) return
  throw new AppError('INVALID_INPUT', 'MALFORMED', '没有这个单位，或者已停用，请另选一个', {
    partnerId: '请另选一个单位',
  })
}

/** Whether there is such a unit in this community, and it is in use. */
export async function isUnitInUse(db: Database, communityId: string, id: string): Promise<boolean> {
  const unit = await units(db).get(id)
  return unit?.communityId === communityId && !unit.closed
}
/** Which of these units are out of use, with their names. */
export const closedAmong = async (db: Database, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length === 0
    ? new Map()
    : new Map((await findByIds(units(db), ids)).flatMap(({ _id, name, closed }) => (closed ? [[_id, name]] : [])))

/** More than a community has. */
const UNITS_AT_MOST = 1_000

/** The units of a community that are in use. */
export const unitsInUse = async (db: Database, communityId: string): Promise<Seat[]> =>
  (await unitsIn(db, { communityId, closed: false, after: undefined }, UNITS_AT_MOST)).map(
    ({ _id: id, name: label }) => ({
      id,
      label,
    }),
  )

/** How these units are called, in use or not. */
export const namesOfUnits = async (db: Database, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await findByIds(units(db), ids)).map(({ _id, name }) => [_id, name]))
