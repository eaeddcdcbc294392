import type { MemberDocument, Seat } from 'types/members'
import type { TeamDocument } from 'types/teams'
import { APPLICATION_STATE_NAMES, TEAM_STAGE_NAMES } from 'types/words/teams'
import { type Database, findByIds } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { lately } from '../../kernel/lately'
import { type Chapter, chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { applicationsOf, mentoredBy, proposedBy, teams, teamsIn } from './store'
import { stageOf } from './trials'

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

/** The teams that somebody proposed, and those whose mentor they are or were. */
export const aroundChapters = (db: Database, memberId: string): Chapters => [
  aroundChapter(['个人资料', '我发起的队伍'], (after, limit) => proposedBy(db, memberId, after, limit)),
  aroundChapter(['个人资料', '我当导师的队伍'], (after, limit) => mentoredBy(db, memberId, after, limit), memberId),
]

const aroundChapter = (
  heading: readonly string[],
  find: (after: string | undefined, limit: number) => Promise<TeamDocument[]>,
  mentorId?: string,
): Chapter =>
  chapterOf(heading, find, (found) =>
    found.map(({ name, about, createdAt, mentor, advice, ...team }) => ({
      名称: name,
      介绍: about,
      提出时间: readableInShanghai(createdAt),
      情况: TEAM_STAGE_NAMES[stageOf(team)],
      ...(mentor?.memberId === mentorId && advice ? { 我的看法: advice } : {}),
    })),
  )

/** What somebody applied for. */
export const applicationsChapter = (db: Database, memberId: string): Chapter =>
  chapterOf(
    ['个人资料', '我申请参加的队伍'],
    (after, limit) => applicationsOf(db, memberId, after, limit),
    (found) =>
      found.map(({ teamName, words, state, reason, updatedAt }) => ({
        队伍: teamName,
        我的介绍: words,
        情况: APPLICATION_STATE_NAMES[state],
        说明: reason,
        时间: readableInShanghai(updatedAt),
      })),
  )

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

/** How teams are called, as far as this instance has read it lately. */
const namesLately = lately(async () => new Map<string, string>())

/** How these teams of a community are called, in use or not, as this instance knows it lately. */
export async function namesOfTeams(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await namesLately.of(db, communityId)
  const unknown = ids.filter((id) => !known.has(id))
  for (const { _id, name } of await findByIds(teams(db), unknown)) known.set(_id, name)
  return known
}

/** More teams than any community has. */
const TEAMS_AT_MOST = 100

/** The teams in use of a community, in the order in which they were formed. */
export const allTeams = (db: Database, communityId: string) =>
  teamsIn(db, { communityId, closed: false, after: undefined }, TEAMS_AT_MOST)
