import type { MemberDocument, Seat } from 'types/members'
import type { TeamDocument } from 'types/teams'
import { type Database, findByIds } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import type { Chapter } from '../../kernel/parts'
import { readableInShanghai } from '../../kernel/time'
import { teams, teamsIn } from './store'

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

/** A team in use in this community; null where there is none. */
export async function teamInUse(db: Database, communityId: string, id: string): Promise<TeamDocument | null> {
  const team = await teams(db).get(id)
  return team?.communityId !== communityId || team.closed ? null : team
}

/** @throws {AppError} NOT_FOUND where there is no such team in use in this community */
export async function openTeam(db: Database, communityId: string, id: string): Promise<TeamDocument> {
  const team = await teamInUse(db, communityId, id)
  if (!team) throw notFound('支队伍')
  return team
}

/** A team as the seat of a post, for whoever grants one. @throws {AppError} as `openTeam` */
export async function seatOf(db: Database, communityId: string, id: string): Promise<Seat> {
  const { name } = await openTeam(db, communityId, id)
  return { id, label: name }
}

/** How these teams are called, in use or not. */
export const namesOfTeams = async (db: Database, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await findByIds(teams(db), ids)).map(({ _id, name }) => [_id, name]))

/** More teams than any community has. */
const TEAMS_AT_MOST = 100

/** The teams in use of a community, in the order in which they were formed. */
export const allTeams = (db: Database, communityId: string) =>
  teamsIn(db, { communityId, closed: false, after: undefined }, TEAMS_AT_MOST)
