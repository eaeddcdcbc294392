import {
  adviseInput,
  beginTrialInput,
  endTrialInput,
  mentorsInput,
  mentorsView,
  proposalsInput,
  proposeTeamInput,
  teamPage,
  teamStepInput,
  teamView,
} from 'types/teams'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE, PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { memberIn, named } from '../members/directory'
import { act, known } from './knowing'
import { type ListedTeam, myProposals, proposalsIn, teams } from './store'
import { advise, beginTrial, confirm, endTrial, propose, takeBack } from './trials'
import { show, summariesOf } from './views'

/** New teams: proposed by residents, tried with a mentor, confirmed or ended with thanks. */
export const trialProcedures = {
  propose: procedure('teams.propose', 'Propose a new team. The same key again gives the same proposal.')
    .input(proposeTeamInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name', 'about'], scene: 'profile' }))
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      const teamId = derivedId(ctx.actor.memberId, 'proposal', input.key)
      const team = await beginOnce(ctx, teams, begunBy(propose(teamId, input, ctx.actor, ctx.now), ctx.sent))
      refuseOther(team, { digest: team.timeline[0]?.digest, text: team.name }, ctx.sent)
      return show(ctx, team)
    }),

  takeBack: procedure('teams.takeBack', 'Take back a team that I proposed, before it is answered.')
    .input(teamStepInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      await known(ctx, input.id)
      const { key } = input
      return act(ctx, { ...input, step: 'takeBack' }, (found) => takeBack(found, ctx.actor, { key, now: ctx.now }))
    }),

  myProposals: procedure('teams.myProposals', 'The teams that I proposed.')
    .input(proposalsInput)
    .output(orUnchanged(teamPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await myProposals(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      return unlessKnown(since, await pageOfTeams(ctx, found))
    }),

  proposals: procedure('teams.proposals', 'The teams that are proposed or tried, for the office.')
    .input(proposalsInput)
    .output(orUnchanged(teamPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const { communityId } = ctx.actor
      authority(ctx.actor, 'teams.proposals', [communityId], ONLY_OFFICE)
      return unlessKnown(since, await pageOfTeams(ctx, await proposalsIn(ctx.db, communityId, cursor, PAGE_AND_ONE)))
    }),

  mentors: procedure('teams.mentors', 'Who can be named as a mentor, by how their names begin.')
    .input(mentorsInput)
    .output(mentorsView)
    .query(async ({ ctx, input: { name = '' } }) => {
      const { communityId } = ctx.actor
      authority(ctx.actor, 'teams.mentors', [communityId], ONLY_OFFICE)
      const found = await named(ctx.db, { within: { communityId }, name, limit: PAGE_AND_ONE })
      const items = found.slice(0, PAGE).filter(({ state }) => state === 'verified')
      return { items: items.map((one) => ({ id: one._id, name: one.name })), more: found.length > PAGE }
    }),

  beginTrial: procedure('teams.beginTrial', 'Name a mentor for a proposed team, and begin to try it.')
    .input(beginTrialInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      const { mentorId, days, key } = input
      authority(ctx.actor, 'teams.beginTrial', [ctx.actor.communityId], ONLY_OFFICE)
      await known(ctx, input.id)
      const mentor = await memberIn(ctx.db, ctx.actor.communityId, mentorId)
      return act(ctx, { ...input, step: 'beginTrial' }, (found) =>
        beginTrial(found, ctx.actor, { mentor, days, key, now: ctx.now }),
      )
    }),

  advise: procedure('teams.advise', 'Say as its mentor what I think of a team that is tried.')
    .input(adviseInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'], scene: 'comment' }))
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      await known(ctx, input.id)
      const { text, key } = input
      return act(ctx, { ...input, step: 'advise' }, (found) => advise(found, text, ctx.actor, { key, now: ctx.now }))
    }),

  confirm: procedure('teams.confirm', 'Confirm a team that is tried.')
    .input(teamStepInput)
    .use(digested())
    .output(teamView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'confirm' }, (found) => confirm(found, ctx.actor, { key: input.key, now: ctx.now })),
    ),

  endTrial: procedure('teams.endTrial', 'End a team with thanks that is proposed or tried.')
    .input(endTrialInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'], scene: 'comment' }))
    .output(teamView)
    .mutation(({ ctx, input: { text, ...deed } }) =>
      act(ctx, { ...deed, step: 'endTrial' }, (found) =>
        endTrial(found, text, ctx.actor, { key: deed.key, now: ctx.now }),
      ),
    ),
}

const ONLY_OFFICE = '新队伍由居委会答复，请联系他们'

async function pageOfTeams(ctx: ActorContext, found: ListedTeam[]) {
  const { items, next } = pageFrom(
    found,
    (team) => team,
    (last) => last._id,
  )
  return marked(ctx, { items: await summariesOf(ctx, items), next })
}
