import type { VolunteerDocument } from 'types/tasks'
import type { Skill, TimeWished } from 'types/words/tasks'
import { insertOnce } from '../../kernel/database'
import { authority } from '../../kernel/grants'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { memberIn, volunteersOf } from '../members/directory'
import { openTeam } from '../teams/directory'
import { skillsOf, volunteers } from './people-store'
import { consent, introduce, unknownVolunteer } from './volunteer'

/** What people say of themselves as volunteers, and what is noted of minors. */

const seenBy = ({
  skills,
  times = [],
  minor,
  consents,
}: Pick<VolunteerDocument, 'skills' | 'times' | 'minor' | 'consents'>) => ({
  skills,
  times,
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

interface Introduced {
  skills: Skill[]
  times?: TimeWished[] | undefined
  minor: boolean
  key: string
}

export async function introduceMyself(ctx: ActorContext, input: Introduced) {
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

/** What the volunteers of a team say that they know and when they are free. Age is not among it. @param id the team's */
export async function skilledIn(
  ctx: ActorContext,
  { id: teamId, cursor }: { id: string; cursor?: string | undefined },
) {
  const { db, actor } = ctx
  authority(actor, 'tasks.volunteers', [actor.communityId, teamId], '队员名单只给队长、副队长和居委会看，请联系他们')
  await openTeam(db, actor.communityId, teamId)
  const found = await volunteersOf(db, teamId, cursor, PAGE_AND_ONE)
  const said = await skillsOf(
    db,
    found.map(({ _id }) => _id),
  )
  return pageFrom(
    found,
    ({ _id: id, name }) => ({ id, name, skills: said.get(id)?.skills ?? [], times: said.get(id)?.times ?? [] }),
    (last) => last._id,
  )
}
