import type { Byline } from 'types/matter'
import type { VolunteerDocument } from 'types/tasks'
import { POST_NAMES } from 'types/words/posts'
import type { Skill, TimeWished } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { Said } from './entries'

/** What volunteer tasks know of a person. Source: rules/tasks.md A.1, rows 13 and 15. */

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

/** What somebody says of themselves. */
export function introduce(
  { skills, times, minor }: { skills: Skill[]; times?: TimeWished[] | undefined; minor: boolean },
  actor: Actor,
  { key, now }: Said,
): Step<VolunteerDocument> {
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
  const post = authority(
    actor,
    'tasks.consent',
    [actor.communityId, teamId],
    '监护人同意由本队队长或居委会登记，请联系他们',
  )
  if (!volunteer.minor) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这位队员没有登记为未成年人，不需要监护人同意，请返回')
  }
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  const others = volunteer.consents.filter((one) => one.teamId !== teamId)
  return {
    set: { consents: [...others, { teamId, guardian, at: now }] },
    entry: { id: newId(), at: now, step: 'consent', by, key },
    events: [],
  }
}
