import {
  type ApplicationDocument,
  admitInput,
  applicantPage,
  applicantsInput,
  applicationInput,
  applicationView,
  applyInput,
  declineApplicationInput,
} from 'types/team-applications'
import { type TeamDocument, teamDeedInput, teamView } from 'types/teams'
import { checkedTexts } from '../../kernel/content'
import { insertOnce } from '../../kernel/database'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { authority, mayOver } from '../../kernel/grants'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { memberIn } from '../members/directory'
import { admit, applicationId, apply, decline, noApplication, withdraw } from './applications'
import { known, teamOf } from './knowing'
import { scopeOf } from './rules'
import { applications, waitingFor } from './store'
import { show, showApplication } from './views'

/** Asking to be taken into a team, and the leader's answer. */
export const applicationProcedures = {
  askToJoin: procedure('teams.askToJoin', 'Ask the leader of a team to take me in.')
    .input(applyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['words'], scene: 'profile' }))
    .output(teamView)
    .mutation(async ({ ctx, input: { id, ...said } }) => {
      const team = await known(ctx, id)
      await applyTo(ctx, team, said)
      return show(ctx, team)
    }),

  withdraw: procedure('teams.withdraw', 'Take back that I asked to be taken into a team.')
    .input(teamDeedInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const team = await teamOf(ctx, id)
      const { memberId } = ctx.actor
      await step(ctx, { id: applicationId(memberId, id), key, name: 'withdraw' }, (found) =>
        withdraw(found, ctx.actor, { key, now: ctx.now }),
      )
      return show(ctx, team)
    }),

  application: procedure('teams.application', 'One application, for whoever asked and for whoever answers.')
    .input(applicationInput)
    .output(orUnchanged(applicationView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, showApplication(ctx, await seen(ctx, id)))),

  applicants: procedure('teams.applicants', 'Who asks to be taken into a team, for whoever leads it.')
    .input(applicantsInput)
    .output(orUnchanged(applicantPage))
    .query(async ({ ctx, input: { id, cursor, since } }) => {
      const team = await known(ctx, id)
      authority(ctx.actor, 'teams.applicants', scopeOf(team), '申请由队长、副队长和居委会答复，请联系他们')
      const found = await waitingFor(ctx.db, id, cursor, PAGE_AND_ONE)
      const page = pageFrom(
        found,
        (one) => ({ id: one._id, name: one.applicant.name, words: one.words, at: one.updatedAt.getTime() }),
        (last) => last._id,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  admit: procedure('teams.admit', 'Take somebody into a team who asked for it.')
    .input(admitInput)
    .use(digested())
    .output(applicationView)
    .mutation(async ({ ctx, input: { id, seen: version, key } }) => {
      const application = await seen(ctx, id)
      authority(ctx.actor, 'teams.admit', [application.communityId, application.teamId], ONLY_LEADERS)
      const [team, applicant] = await Promise.all([
        teamOf(ctx, application.teamId),
        memberIn(ctx.db, application.communityId, application.applicant.memberId),
      ])
      const taken = await step(ctx, { id, key, seen: version, name: 'admit' }, (found) =>
        admit(found, { team, applicant }, ctx.actor, { key, now: ctx.now }),
      )
      return showApplication(ctx, taken)
    }),

  decline: procedure('teams.decline', 'Say to somebody that a team does not take them, and why.')
    .input(declineApplicationInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'], scene: 'comment' }))
    .output(applicationView)
    .mutation(async ({ ctx, input: { id, seen: version, reason, key } }) => {
      await seen(ctx, id)
      const taken = await step(ctx, { id, key, seen: version, name: 'decline' }, (found) =>
        decline(found, reason, ctx.actor, { key, now: ctx.now }),
      )
      return showApplication(ctx, taken)
    }),
}

const ONLY_LEADERS = '申请由队长、副队长和居委会答复，请联系他们'

/** Somebody asks for the yes of a team. What is refused has written nothing, not even that there is nothing. */
export async function applyTo(
  ctx: ActorContext,
  team: TeamDocument,
  { words, key }: { words?: string | undefined; key: string },
): Promise<ApplicationDocument> {
  const id = applicationId(ctx.actor.memberId, team._id)
  const decide = (found: ApplicationDocument) => apply(found, team, ctx.actor, { words, key, now: ctx.now })
  if (!(await applications(ctx.db).get(id))) {
    const nothing = noApplication(team, ctx.actor, ctx.now)
    decide(nothing)
    await insertOnce(applications(ctx.db), nothing)
  }
  return step(ctx, { id, key, name: 'apply' }, decide)
}

function step(
  ctx: ActorContext,
  { id: matterId, key, seen, name }: { id: string; key: string; seen?: number; name: string },
  decide: (application: ApplicationDocument) => Step<ApplicationDocument>,
): Promise<ApplicationDocument> {
  const deed = { matterId, memberId: ctx.actor.memberId, step: name, key, sent: ctx.sent, what: '份申请' }
  return takeStep(ctx, applications, seen === undefined ? deed : { ...deed, seen }, decide)
}

/** @throws {AppError} NOT_FOUND for whoever neither asked nor answers */
async function seen(ctx: ActorContext, id: string): Promise<ApplicationDocument> {
  const { db, actor } = ctx
  const found = await applications(db).get(id)
  if (found?.communityId !== actor.communityId) throw notFound('份申请')
  const answers = mayOver(actor, 'teams.admit', [found.communityId, found.teamId])
  if (found.applicant.memberId !== actor.memberId && !answers) throw notFound('份申请')
  return found
}
