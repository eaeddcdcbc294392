import type { VolunteerDocument } from 'types/tasks'
import type { Skill } from 'types/words/tasks'
import { insertOnce } from '../../kernel/database'
import { authority } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { memberIn } from '../members/directory'
import { openTeam } from '../teams/directory'
import { volunteers } from './store'
import { consent, introduce, unknownVolunteer } from './volunteer'

/** What people say of themselves as volunteers, and what is noted of minors. */

const seenBy = ({ skills, minor, consents }: Pick<VolunteerDocument, 'skills' | 'minor' | 'consents'>) => ({
  skills,
  minor,
  consentedTeams: consents.map(({ teamId }) => teamId),
})

export async function meAsVolunteer({ db, actor }: ActorContext) {
  const found = await volunteers(db).get(actor.memberId)
  return seenBy(found ?? { skills: [], minor: false, consents: [] })
}

const deedOf = (ctx: ActorContext, matterId: string, step: string, key: string) => ({
  matterId,
  memberId: ctx.actor.memberId,
  step,
  key,
  sent: ctx.sent,
  what: '位志愿者',
})

export async function introduceMyself(ctx: ActorContext, input: { skills: Skill[]; minor: boolean; key: string }) {
  const { communityId, memberId } = ctx.actor
  if (!(await volunteers(ctx.db).get(memberId))) {
    await insertOnce(volunteers(ctx.db), unknownVolunteer(communityId, memberId, ctx.now))
  }
  const deed = deedOf(ctx, memberId, 'introduce', input.key)
  const said = { key: input.key, now: ctx.now }
  return seenBy(await takeStep(ctx, volunteers, deed, () => introduce(input, ctx.actor, said)))
}

/** @param input `id` is the team's */
export async function consentOf(
  ctx: ActorContext,
  { id: teamId, memberId, guardian, key }: { id: string; memberId: string; guardian: string; key: string },
) {
  const { communityId } = ctx.actor
  authority(ctx.actor, 'tasks.consent', [communityId, teamId], '监护人同意由本队队长或居委会登记，请联系他们')
  await Promise.all([openTeam(ctx.db, communityId, teamId), memberIn(ctx.db, communityId, memberId)])
  const deed = deedOf(ctx, memberId, 'consent', key)
  const said = { key, now: ctx.now }
  return seenBy(await takeStep(ctx, volunteers, deed, (found) => consent(found, { teamId, guardian }, ctx.actor, said)))
}
