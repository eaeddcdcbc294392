import type { Seat } from 'types/members'
import type { Database } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { teams } from './store'

/**
 * A team as the seat of a post, for whoever grants one.
 * @throws {AppError} NOT_FOUND where there is no such team in use in this community
 */
export async function seatOf(db: Database, communityId: string, id: string): Promise<Seat> {
  const team = await teams(db).get(id)
  if (team?.communityId !== communityId || team.closed) throw notFound('支队伍')
  return { id, label: team.name }
}
