import type { VolunteerDocument } from 'types/tasks'
import type { Skill, TimeWished } from 'types/words/tasks'
import { insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { memberIn, volunteersOf } from '../members/directory'
import { namesOfTeams, openTeam } from '../teams/directory'
import { skillsOf, volunteers } from './people-store'
import { consent, introduce, ONLY_REGISTRARS, setAdult, unknownVolunteer } from './volunteer'

/** What people say of themselves as volunteers, and what is noted of minors. */

type Known = Pick<VolunteerDocument, 'skills' | 'times' | 'minor' | 'consents'>

const seenBy = ({ skills, times = [], minor, consents }: Known) => ({
  skills,
  times,
  minor,
  consentedTeams: consents.map(({ teamId }) => teamId),
  guardians: [],
})

export async function meAsVolunteer(ctx: ActorContext) {
  const found = await volunteers(ctx.db).get(ctx.actor.memberId)
  return ownView(ctx, found ?? { skills: [], minor: false, consents: [] })
}

/** To a minor their teams as well, and who agreed that they help in each: by it they see what is still to be done. */
async function ownView({ db, actor }: ActorContext, volunteer: Known) {
  const { minor, consents } = volunteer
  const ids = minor ? [...new Set([...actor.member.teams, ...consents].map(({ teamId }) => teamId))] : []
  const names = ids.length > 0 ? await namesOfTeams(db, actor.communityId, ids) : new Map<string, string>()
  const guardianIn = (teamId: string) => consents.find((one) => one.teamId === teamId)?.guardian ?? null
  const guardians = ids.flatMap((teamId) => {
    const teamName = names.get(teamId)
    return teamName ? [{ teamId, teamName, guardian: guardianIn(teamId) }] : []
  })
  return { ...seenBy(volunteer), guardians }
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
  return ownView(ctx, await takeStep(ctx, volunteers, deed, (found) => introduce(found, input, ctx.actor, said)))
}

/** @param input `id` is the team's */
export async function consentOf(
  ctx: ActorContext,
  { id: teamId, memberId, guardian, key }: { id: string; memberId: string; guardian: string; key: string },
) {
  const { communityId } = ctx.actor
  authority(ctx.actor, 'tasks.consent', [communityId, teamId], ONLY_REGISTRARS)
  await Promise.all([openTeam(ctx.db, communityId, teamId), memberIn(ctx.db, communityId, memberId)])
  const deed = deedOf(ctx, memberId, 'consent', key)
  const said = { key, now: ctx.now }
  return seenBy(await takeStep(ctx, volunteers, deed, (found) => consent(found, { teamId, guardian }, ctx.actor, said)))
}

/**
 * Only of somebody in the team, so that no leader touches those of others.
 * @param input `id` is the team's
 */
export async function adultOf(
  ctx: ActorContext,
  { id: teamId, memberId, key }: { id: string; memberId: string; key: string },
) {
  const { communityId } = ctx.actor
  authority(ctx.actor, 'tasks.setAdult', [communityId, teamId], ONLY_REGISTRARS)
  const [, member] = await Promise.all([openTeam(ctx.db, communityId, teamId), memberIn(ctx.db, communityId, memberId)])
  if (!member.teams.some((one) => one.teamId === teamId)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这位邻居不在这支队伍里，请返回刷新')
  }
  const deed = deedOf(ctx, memberId, 'setAdult', key)
  const said = { key, now: ctx.now }
  return seenBy(await takeStep(ctx, volunteers, deed, (found) => setAdult(found, teamId, ctx.actor, said)))
}

/**
 * What the volunteers of a team say that they know and when they are free, and of minors who agreed to it: whoever leads the
 * team has to ask for that. Source: rules/tasks.md A.1, row 13.
 * @param id the team's
 */
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
    ({ _id: id, name }) => {
      const { skills = [], times = [], minor = false, consents = [] } = said.get(id) ?? {}
      const guardian = consents.find((one) => one.teamId === teamId)?.guardian ?? null
      return { id, name, skills, times, minor, guardian }
    },
    (last) => last._id,
  )
}
