import type { Byline } from 'types/matter'
import type { MemberDocument, MemberEntry } from 'types/members'
import type { AddTeamInput, SaveTeamInput, TeamDocument } from 'types/teams'
import { POST_NAMES } from 'types/words/posts'
import { TEAMS_AT_MOST, type TeamStep } from 'types/words/teams'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'

export interface Said {
  key: string
  now: Date
}

type Team = Pick<TeamDocument, '_id' | 'communityId'>

/** Every id that contains a team: its community's and its own. */
export const scopeOf = ({ communityId, _id }: Team) => [communityId, _id]

/** A new team. */
export function add(teamId: string, { key, ...input }: AddTeamInput, actor: Actor, now: Date): TeamDocument {
  const { communityId } = actor
  const entry = entryBy({ communityId, _id: teamId }, actor, 'teams.add', 'add', { key, now })
  return newTeam({ _id: teamId, communityId }, input, entry)
}

/** A team as it begins. */
export function newTeam(
  team: Team,
  input: Omit<AddTeamInput, 'key'>,
  entry: TeamDocument['timeline'][number],
): TeamDocument {
  const { admits, partnerId, ...fields } = input
  const now = entry.at
  return {
    ...team,
    ...fields,
    ...later({ admits, partnerId }),
    about: input.about || null,
    closed: false,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** What packages of before say nothing of: it stays as it is. */
const later = ({ admits, partnerId }: Pick<SaveTeamInput, 'admits' | 'partnerId'>) => ({
  ...(admits ? { admits } : {}),
  ...(partnerId === undefined ? {} : { partnerId }),
})

export function change(team: TeamDocument, input: SaveTeamInput, actor: Actor, now: Date): Step<TeamDocument> {
  const { key, name, colour, field, about } = input
  const entry = entryBy(team, actor, 'teams.save', 'save', { key, now })
  mustBeOpen(team)
  return { set: { name, colour, field, about: about || null, ...later(input) }, entry, events: [] }
}

/** The leader's own words about their team. */
export function describe(team: TeamDocument, about: string | undefined, actor: Actor, said: Said): Step<TeamDocument> {
  const entry = entryBy(team, actor, 'teams.describe', 'describe', said)
  mustBeOpen(team)
  return { set: { about: about || null }, entry, events: [] }
}

const OVER = '这支队伍已经结束了，要再办请新建一支队伍'

/** Only a team in use is changed. */
function mustBeOpen({ closed, stage }: TeamDocument): void {
  if (stage === 'proposed') throw new AppError('CONFLICT', 'WRONG_STATE', '这支队伍还在等答复，请先答复发起人')
  if (stage === 'ended') throw new AppError('TOO_LATE', 'WRONG_STATE', OVER)
  if (closed) throw new AppError('TOO_LATE', 'WRONG_STATE', '这支队伍已停用，请先恢复使用再修改')
}

/** Takes a team out of use, or back into it; whoever is in it stays in it. */
export function close(team: TeamDocument, closed: boolean, actor: Actor, said: Said): Step<TeamDocument> {
  const entry = closed
    ? entryBy(team, actor, 'teams.close', 'close', said)
    : entryBy(team, actor, 'teams.reopen', 'reopen', said)
  if (team.stage === 'proposed') throw new AppError('CONFLICT', 'WRONG_STATE', '这支队伍还在等答复，请先答复发起人')
  if (team.stage === 'ended') throw new AppError('TOO_LATE', 'WRONG_STATE', OVER)
  if (team.closed === closed) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `这支队伍已经${closed ? '停用' : '在用'}了，请返回列表刷新`)
  }
  return { set: { closed }, entry, events: [] }
}

/** Somebody becomes a volunteer of the team. */
export function join(member: MemberDocument, team: TeamDocument, said: Said): Step<MemberDocument> {
  refuseJoining(member, team)
  return enter(member, team, { memberId: member._id, name: member.name, post: null }, said)
}

/** Who cannot join, whether by themselves or with a yes. */
export function refuseJoining(member: MemberDocument, team: TeamDocument): void {
  if (team.closed) throw new AppError('TOO_LATE', 'WRONG_STATE', '这支队伍已停用，请看看别的队伍')
  if (isIn(member, team)) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经在这支队伍里了，请返回刷新')
  if (member.teams.length >= TEAMS_AT_MOST) {
    throw new AppError('FULL', 'TOO_MANY_TEAMS', `一个人最多参加 ${TEAMS_AT_MOST} 支队伍，请先退出一支`)
  }
}

/** The step by which somebody comes into a team. @param by themselves, or whoever let them in */
export function enter(
  member: MemberDocument,
  team: Pick<TeamDocument, '_id' | 'communityId'>,
  by: Byline,
  said: { key: string | null; now: Date },
): Step<MemberDocument> {
  const teams = [...member.teams, { teamId: team._id, since: said.now }]
  return { set: { teams }, entry: entryOf('joinTeam', team, by, said), events: [] }
}

/** Somebody leaves the team: by themselves, or taken out by its leader or the office. */
export function leave(member: MemberDocument, team: TeamDocument, actor: Actor, said: Said): Step<MemberDocument> {
  const own = member._id === actor.memberId
  const post = own ? null : POST_NAMES[authority(actor, 'teams.remove', scopeOf(team), ONLY_LEADERS).kind]
  if (!isIn(member, team)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `${own ? '您' : '这位队员'}已经不在这支队伍里了，请返回刷新`)
  }
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post }
  const teams = member.teams.filter(({ teamId }) => teamId !== team._id)
  return { set: { teams }, entry: entryOf('leaveTeam', team, by, said), events: [] }
}

export const isIn = ({ teams }: MemberDocument, team: Pick<Team, '_id'>): boolean =>
  teams.some(({ teamId }) => teamId === team._id)

const entryOf = (
  step: 'joinTeam' | 'leaveTeam',
  team: Team,
  by: Byline,
  { key, now }: { key: string | null; now: Date },
): MemberEntry => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
  teamId: team._id,
})

const ONLY_LEADERS = '这支队伍由队长、副队长和居委会打理，请联系他们'

/** The entry of whoever may do this with the team by a post. @throws {AppError} FORBIDDEN where nobody lets them */
export function entryBy(team: Team, actor: Actor, name: GovernedName, step: TeamStep, { key, now }: Said) {
  if (team.communityId !== actor.communityId) throw notFound('支队伍')
  const post = authority(actor, name, scopeOf(team), ONLY_LEADERS)
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}
