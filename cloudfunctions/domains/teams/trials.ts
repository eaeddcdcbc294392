import type { Byline } from 'types/matter'
import type { MemberDocument } from 'types/members'
import type { ProposeTeamInput, TeamDocument } from 'types/teams'
import type { TeamStage } from 'types/words/teams'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { entryBy, newTeam, type Said, scopeOf } from './rules'

/**
 * A new team: a resident proposes it, the office names a mentor and a time for trying it, and then confirms it or ends it
 * with thanks. Source: issue 14, part 1.
 */

const DAY = 24 * 3_600_000

/** How a team stands; one that the office formed is confirmed. */
export const stageOf = ({ stage }: Pick<TeamDocument, 'stage'>): TeamStage => stage ?? 'confirmed'

/** It was never begun: only whoever proposed it and the office know of it. */
export const isUnseen = ({ stage, mentor }: Pick<TeamDocument, 'stage' | 'mentor'>): boolean =>
  stage === 'proposed' || (stage === 'ended' && !mentor)

export const knowsUnseen = (team: TeamDocument, actor: Actor): boolean =>
  team.proposer?.memberId === actor.memberId || mayOver(actor, 'teams.confirm', scopeOf(team))

/** A resident proposes a team. Nobody can join it before its trial. */
export function propose(teamId: string, { key, ...input }: ProposeTeamInput, actor: Actor, now: Date): TeamDocument {
  const { communityId, memberId } = actor
  const { name } = actor.member
  const entry = ownEntry(actor, 'propose', { key, now })
  const team = newTeam({ _id: teamId, communityId }, { ...input, admits: 'withYes' }, entry)
  return { ...team, closed: true, stage: 'proposed', proposer: { memberId, name } }
}

/** Whoever proposed it takes it back before it is answered. */
export function takeBack(team: TeamDocument, actor: Actor, said: Said): Step<TeamDocument> {
  if (team.proposer?.memberId !== actor.memberId) throw forbidden('只有发起人可以撤回，请联系居委会')
  mustBe(team, 'proposed', '居委会已经答复了，请看看答复，或联系居委会')
  return { set: { stage: 'ended' }, entry: ownEntry(actor, 'takeBack', said), events: [] }
}

interface Trial extends Said {
  /** Who is to be the mentor, as they are now. */
  mentor: MemberDocument
  days: number
}

/** The office names a mentor: from now on the team is tried, and open to others. */
export function beginTrial(team: TeamDocument, actor: Actor, { mentor, days, ...said }: Trial): Step<TeamDocument> {
  const entry = entryBy(team, actor, 'teams.beginTrial', 'beginTrial', said)
  mustBe(team, 'proposed', '这支队伍已经答复过了，请返回刷新')
  if (mentor.state !== 'verified') {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '这位居民还没有核实，请换一位导师', { mentorId: '请换一位导师' })
  }
  if (mentor._id === team.proposer?.memberId) {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '发起人不能给自己当导师，请换一位', { mentorId: '请换一位导师' })
  }
  const trialEndsAt = new Date(said.now.getTime() + days * DAY)
  const named = { memberId: mentor._id, name: mentor.name }
  return {
    set: { stage: 'trial', closed: false, mentor: named, trialEndsAt, askAt: trialEndsAt },
    entry,
    events: ['team.trialBegun'],
  }
}

/** The time for trying it is over: the clock asks what is to become of it. */
export const ask = (now: Date): Step<TeamDocument> => ({
  set: { askAt: null },
  entry: { id: newId(), at: now, step: 'ask', by: null, key: null },
  events: ['team.trialOver'],
})

/** Whether somebody has to say what is to become of it. */
export const isAsked = ({ stage, askAt }: Pick<TeamDocument, 'stage' | 'askAt'>) => stage === 'trial' && askAt === null

/** The mentor says what they think, before the office decides; a second time in other words. */
export function advise(team: TeamDocument, text: string, actor: Actor, said: Said): Step<TeamDocument> {
  if (team.mentor?.memberId !== actor.memberId) throw forbidden('看法由这支队伍的导师来写，请联系居委会')
  mustBe(team, 'trial', '这支队伍已经有结果了，请返回刷新')
  return { set: { advice: text }, entry: ownEntry(actor, 'advise', said), events: [] }
}

/** The office confirms it, at the end of the trial or before. */
export function confirm(team: TeamDocument, actor: Actor, said: Said): Step<TeamDocument> {
  const entry = entryBy(team, actor, 'teams.confirm', 'confirm', said)
  mustBe(team, 'trial', NOT_TRIED)
  return { set: { stage: 'confirmed', askAt: null }, entry, events: ['team.confirmed'] }
}

/** The office ends it with thanks, whether it was tried or only proposed. Whoever is in it stays in what it was. */
export function endTrial(team: TeamDocument, text: string, actor: Actor, said: Said): Step<TeamDocument> {
  const entry = { ...entryBy(team, actor, 'teams.endTrial', 'endTrial', said), text }
  if (team.stage !== 'proposed') mustBe(team, 'trial', NOT_TRIED)
  return { set: { stage: 'ended', closed: true, askAt: null }, entry, events: ['team.thanked'] }
}

const NOT_TRIED = '这支队伍不在试运行，请返回刷新；不再需要的队伍，请在“修改”里停用'

function mustBe(team: TeamDocument, stage: TeamStage, otherwise: string): void {
  if (stageOf(team) !== stage) throw new AppError('CONFLICT', 'WRONG_STATE', otherwise)
}

function ownEntry(actor: Actor, step: 'propose' | 'takeBack' | 'advise', { key, now }: Said) {
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: null }
  return { id: newId(), at: now, step, by, key }
}
