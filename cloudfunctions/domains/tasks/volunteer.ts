import type { Byline } from 'types/matter'
import type { VolunteerDocument } from 'types/tasks'
import { POST_NAMES } from 'types/words/posts'
import type { Skill, TimeWished } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { Said } from './entries'

/** What volunteer tasks know of a person. Source: rules/tasks.md A.1, rows 13 and 15. */

export const ONLY_REGISTRARS = '未成年人的情况由本队队长或居委会登记，请联系他们'

/** Somebody of whom nothing is known yet. */
export const unknownVolunteer = (communityId: string, memberId: string, now: Date): VolunteerDocument => ({
  _id: memberId,
  communityId,
  skills: [],
  minor: false,
  consents: [],
  timeline: [],
  effects: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
})

/**
 * What somebody says of themselves. That they are a minor they can say, and not take back: it would open what the law keeps
 * from minors.
 * @throws {AppError} FORBIDDEN
 */
export function introduce(
  volunteer: VolunteerDocument,
  { skills, times, minor }: { skills: Skill[]; times?: TimeWished[] | undefined; minor: boolean },
  actor: Actor,
  { key, now }: Said,
): Step<VolunteerDocument> {
  if (volunteer.minor && !minor) {
    throw forbidden('已经登记为未满 18 岁。满 18 岁了或者登记错了，请队长或居委会来改')
  }
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: null }
  return {
    set: { skills: [...new Set(skills)], minor, ...(times ? { times: [...new Set(times)] } : {}) },
    entry: { id: newId(), at: now, step: 'introduce', by, key },
    events: [],
  }
}

/** A leader or the office notes that the guardian of a minor agrees that they help in one team. */
export function consent(
  volunteer: VolunteerDocument,
  { teamId, guardian }: { teamId: string; guardian: string },
  actor: Actor,
  { key, now }: Said,
): Step<VolunteerDocument> {
  const by = registrar(actor, 'tasks.consent', teamId)
  if (!volunteer.minor) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这位队员没有登记为未成年人，不需要监护人同意，请返回')
  }
  const others = volunteer.consents.filter((one) => one.teamId !== teamId)
  return {
    set: { consents: [...others, { teamId, guardian, at: now }] },
    entry: { id: newId(), at: now, step: 'consent', by, key },
    events: [],
  }
}

/** A leader or the office notes that somebody in a team is of age. No consent is needed any more, and none is kept. */
export function setAdult(
  volunteer: VolunteerDocument,
  teamId: string,
  actor: Actor,
  { key, now }: Said,
): Step<VolunteerDocument> {
  const by = registrar(actor, 'tasks.setAdult', teamId)
  if (volunteer._id === actor.memberId) throw forbidden('自己的年龄不能自己改，请别的队长或居委会来改')
  if (!volunteer.minor) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这位队员没有登记为未成年人，不用改，请返回刷新')
  }
  return {
    set: { minor: false, consents: [] },
    entry: { id: newId(), at: now, step: 'setAdult', by, key },
    events: [],
  }
}

/** Who notes something of a minor, and in which post. @throws {AppError} FORBIDDEN */
function registrar(actor: Actor, name: GovernedName, teamId: string): Byline {
  const post = authority(actor, name, [actor.communityId, teamId], ONLY_REGISTRARS)
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}
