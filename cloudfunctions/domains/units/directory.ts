import type { Seat } from 'types/members'
import type { Database } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { countUnreadable } from '../../kernel/unreadable'
import { units } from './store'

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
