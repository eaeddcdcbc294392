import type { Byline } from 'types/matter'
import type { MemberDocument } from 'types/members'
import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { derivedId, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { isIn, refuseJoining, type Said } from './rules'

/** Joining a team with its leader's yes. Source: issue 14, part 1. */

/** Whether somebody joins by themselves, as everybody did before teams could ask for a yes. */
export const admitsAtOnce = ({ admits }: Pick<TeamDocument, 'admits'>): boolean => admits !== 'withYes'

/** One document a person and team: nobody waits twice for the same one. */
export const applicationId = (memberId: string, teamId: string): string => derivedId(memberId, 'application', teamId)

/** Nothing was asked yet. */
export const noApplication = (team: TeamDocument, { memberId, member }: Actor, now: Date): ApplicationDocument => ({
  _id: applicationId(memberId, team._id),
  communityId: team.communityId,
  teamId: team._id,
  teamName: team.name,
  applicant: { memberId, name: member.name },
  words: null,
  state: 'withdrawn',
  reason: null,
  timeline: [],
  effects: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
})

type Applying = Said & { words: string | undefined }

/** Somebody asks to be taken into the team. */
export function apply(
  { state }: ApplicationDocument,
  team: TeamDocument,
  { memberId, member }: Actor,
  { words, key, now }: Applying,
): Step<ApplicationDocument> {
  refuseJoining(member, team)
  if (admitsAtOnce(team)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这支队伍不用等答复，请返回刷新后直接参加')
  }
  if (state === 'waiting') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经申请过了，请等队长答复；着急可以打电话问居委会')
  }
  const applicant = { memberId, name: member.name }
  return {
    set: { state: 'waiting', words: words || null, reason: null, teamName: team.name, applicant },
    entry: { id: newId(), at: now, step: 'apply', by: { ...applicant, post: null }, key },
    events: [],
  }
}

/** The applicant does not want it any more. */
export function withdraw(
  application: ApplicationDocument,
  actor: Actor,
  { key, now }: Said,
): Step<ApplicationDocument> {
  if (application.applicant.memberId !== actor.memberId) throw forbidden('只有申请人自己可以撤回，请返回')
  mustWait(application)
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: null }
  return { set: { state: 'withdrawn' }, entry: { id: newId(), at: now, step: 'withdraw', by, key }, events: [] }
}

/** Whoever leads the team says yes. @param applicant as they are now */
export function admit(
  application: ApplicationDocument,
  { team, applicant }: { team: TeamDocument; applicant: MemberDocument },
  actor: Actor,
  said: Said,
): Step<ApplicationDocument> {
  const entry = entryOfLeader(application, actor, 'admit', said)
  mustWait(application)
  if (team.closed) throw new AppError('TOO_LATE', 'WRONG_STATE', '这支队伍已停用，请告诉申请人不能参加了')
  if (applicant.state !== 'verified') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '申请人现在不是已核实的住户，请先联系居委会，或者婉拒')
  }
  // Who is in it already, by another way, is only told.
  if (!isIn(applicant, team)) refuseFull(applicant, team)
  return { set: { state: 'admitted' }, entry, events: ['application.admitted'] }
}

function refuseFull(applicant: MemberDocument, team: TeamDocument): void {
  try {
    refuseJoining(applicant, team)
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.reason === 'TOO_MANY_TEAMS')) throw thrown
    throw new AppError('FULL', 'TOO_MANY_TEAMS', '申请人参加的队伍已经满了，请请他先退出一支，或者婉拒')
  }
}

/** Whoever leads the team says no, and why. */
export function decline(
  application: ApplicationDocument,
  reason: string,
  actor: Actor,
  said: Said,
): Step<ApplicationDocument> {
  const entry = { ...entryOfLeader(application, actor, 'decline', said), text: reason }
  mustWait(application)
  return { set: { state: 'declined', reason }, entry, events: ['application.declined'] }
}

/** The applicant does not belong to the community any more: nobody has to answer. */
export const endUnanswered = (now: Date): Step<ApplicationDocument> => ({
  set: { state: 'withdrawn' },
  entry: { id: newId(), at: now, step: 'void', by: null, key: null },
  events: [],
})

function mustWait({ state }: ApplicationDocument): void {
  if (state === 'waiting') return
  const ended = { admitted: '已经同意了', declined: '已经答复过了', withdrawn: '已经撤回了' }[state]
  throw new AppError('ALREADY_DONE', 'WRONG_STATE', `这份申请${ended}，请返回刷新`)
}

function entryOfLeader(
  { communityId, teamId }: ApplicationDocument,
  actor: Actor,
  step: 'admit' | 'decline',
  { key, now }: Said,
) {
  const post = authority(actor, `teams.${step}`, [communityId, teamId], '申请由队长、副队长和居委会答复，请联系他们')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}
