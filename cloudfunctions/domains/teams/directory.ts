import type { MemberDocument, Seat } from 'types/members'
import { type Database, findByIds } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import type { Chapter } from '../../kernel/parts'
import { readableInShanghai } from '../../kernel/time'
import { teams } from './store'

/** The teams that somebody is in, for their own file. */
export const teamsChapter = (db: Database, { teams: joined }: Pick<MemberDocument, 'teams'>): Chapter => ({
  heading: ['个人资料', '志愿队'],
  async read(after) {
    const left = joined.map((one, index) => ({ ...one, index })).slice(after === undefined ? 0 : Number(after) + 1)
    const found = await findByIds(
      teams(db),
      left.map(({ teamId }) => teamId),
    )
    const names = new Map(found.map(({ _id, name }) => [_id, name]))
    return left.map(({ teamId, since, index }) => ({
      mark: String(index),
      words: { 名称: names.get(teamId) ?? teamId, 加入时间: readableInShanghai(since) },
    }))
  },
})

/**
 * A team as the seat of a post, for whoever grants one.
 * @throws {AppError} NOT_FOUND where there is no such team in use in this community
 */
export async function seatOf(db: Database, communityId: string, id: string): Promise<Seat> {
  const team = await teams(db).get(id)
  if (team?.communityId !== communityId || team.closed) throw notFound('支队伍')
  return { id, label: team.name }
}
