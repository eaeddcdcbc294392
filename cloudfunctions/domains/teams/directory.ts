import type { Seat } from 'types/members'
import { type Database, findByIds } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { teams } from './store'

/** How these teams are called; one that is not there any more is left out. */
export async function namesOf(db: Database, ids: string[]): Promise<Map<string, string>> {
  const found = await findByIds(teams(db), ids)
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/**
 * A team as the seat of a post, for whoever grants one.
 * @throws {AppError} NOT_FOUND where there is no such team in use in this community
 */
export async function seatOf(db: Database, communityId: string, id: string): Promise<Seat> {
  const team = await teams(db).get(id)
  if (team?.communityId !== communityId || team.closed) throw notFound('支队伍')
  return { id, label: team.name }
}
