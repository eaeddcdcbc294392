import {
  addTeamInput,
  describeTeamInput,
  removeVolunteerInput,
  saveTeamInput,
  type TeamDocument,
  teamDeedInput,
  teamIdInput,
  teamPage,
  teamStepInput,
  teamsInput,
  teamView,
  volunteerPage,
  volunteersInput,
} from 'types/teams'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { forgetCommunity } from '../../kernel/lately'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { changeMember, type Volunteer, volunteersOf } from '../members/directory'
import { refuseUnknownUnit } from '../units/directory'
import { applicationProcedures, applyTo } from './application-procedures'
import { admitsAtOnce } from './applications'
import { act, known } from './knowing'
import { add, change, close, describe, join, leave, scopeOf } from './rules'
import { teams, teamsIn } from './store'
import { trialProcedures } from './trial-procedures'
import { show, summariesOf } from './views'

export const teamsRouter = router({
  ...applicationProcedures,
  ...trialProcedures,

  list: procedure('teams.list', 'The volunteer teams of my community, with how many are in each.')
    .input(teamsInput)
    .output(orUnchanged(teamPage))
    .query(async ({ ctx, input: { closed, unitId, cursor, since } }) => {
      const { communityId } = ctx.actor
      const found = await teamsIn(ctx.db, { communityId, closed, unitId, after: cursor }, PAGE_AND_ONE)
      const { items, next } = pageFrom(
        found,
        (team) => team,
        (last) => last._id,
      )
      return unlessKnown(since, marked(ctx, { items: await summariesOf(ctx, items), next }))
    }),

  get: procedure('teams.get', 'One team, and what I may do in it.')
    .input(teamIdInput)
    .output(orUnchanged(teamView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, await show(ctx, await known(ctx, id)))),

  volunteers: procedure('teams.volunteers', 'Who is in a team, for whoever leads it.')
    .input(volunteersInput)
    .output(orUnchanged(volunteerPage))
    .query(async ({ ctx, input: { id, cursor, since } }) => {
      const team = await known(ctx, id)
      authority(ctx.actor, 'teams.volunteers', scopeOf(team), '队员名单只给队长和居委会看，请联系他们')
      const found = await volunteersOf(ctx.db, id, cursor, PAGE_AND_ONE)
      const joinedAt = (member: Volunteer) => member.teams.find(({ teamId }) => teamId === id)?.since.getTime() ?? 0
      const page = pageFrom(
        found,
        (member) => ({ id: member._id, name: member.name, since: joinedAt(member) }),
        (last) => last._id,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  join: procedure('teams.join', 'Become a volunteer of a team, or ask for it where its leader has to say yes.')
    .input(teamDeedInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const team = await known(ctx, id)
      const { memberId, member: me } = ctx.actor
      if (!admitsAtOnce(team) && !me.timeline.some((entry) => entry.key === key)) {
        // Packages that know of no applications send this.
        await applyTo(ctx, team, { key })
        return show(ctx, team)
      }
      const member = await changeMember(ctx, { memberId, byId: memberId, step: 'joinTeam', key }, (found) =>
        join(found, team, { key, now: ctx.now }),
      )
      return show(ctx, team, member)
    }),

  leave: procedure('teams.leave', 'Leave a team.')
    .input(teamDeedInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input: { id, key } }) => {
      const team = await known(ctx, id)
      return show(ctx, team, await takeOut(ctx, team, ctx.actor.memberId, key))
    }),

  remove: procedure('teams.remove', 'Take somebody out of a team.')
    .input(removeVolunteerInput)
    .use(digested())
    .output(teamView)
    .mutation(async ({ ctx, input: { id, memberId, key } }) => {
      const team = await known(ctx, id)
      authority(ctx.actor, 'teams.remove', scopeOf(team), '只有队长和居委会能移出队员，请联系他们')
      await takeOut(ctx, team, memberId, key)
      return show(ctx, team)
    }),

  add: procedure('teams.add', 'Form a team. The same key again gives the same team.')
    .input(addTeamInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name', 'about'], scene: 'profile' }))
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      const teamId = derivedId(ctx.actor.memberId, 'team', input.key)
      if (input.partnerId) await refuseUnknownUnit(ctx.db, ctx.actor.communityId, input.partnerId)
      const team = await beginOnce(ctx, teams, begunBy(add(teamId, input, ctx.actor, ctx.now), ctx.sent))
      // A retry brings what it brought before.
      const isSame = team.version > 1 || team.name === input.name
      refuseOther(team, { digest: team.timeline[0]?.digest, text: team.name }, ctx.sent, isSame)
      return show(ctx, team)
    }),

  save: procedure('teams.save', 'Change name, colour, field and words of a team.')
    .input(saveTeamInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name', 'about'], scene: 'profile' }))
    .output(teamView)
    .mutation(async ({ ctx, input }) => {
      const { partnerId } = await known(ctx, input.id)
      // One that was taken out of use stays with the teams that have it.
      if (input.partnerId && input.partnerId !== partnerId) {
        await refuseUnknownUnit(ctx.db, ctx.actor.communityId, input.partnerId)
      }
      const saved = await act(ctx, { ...input, step: 'save' }, (found) => change(found, input, ctx.actor, ctx.now))
      forgetCommunity(ctx.actor.communityId)
      return saved
    }),

  describe: procedure('teams.describe', 'Say what a team does and when it meets.')
    .input(describeTeamInput)
    .use(digested())
    .use(checkedTexts({ fields: ['about'], scene: 'profile' }))
    .output(teamView)
    .mutation(({ ctx, input: { about, ...deed } }) =>
      act(ctx, { ...deed, step: 'describe' }, (found) =>
        describe(found, about, ctx.actor, { key: deed.key, now: ctx.now }),
      ),
    ),

  close: procedure('teams.close', 'Take a team out of use.')
    .input(teamStepInput)
    .use(digested())
    .output(teamView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'close' }, (found) => close(found, true, ctx.actor, { key: input.key, now: ctx.now })),
    ),

  reopen: procedure('teams.reopen', 'Take a team into use again.')
    .input(teamStepInput)
    .use(digested())
    .output(teamView)
    .mutation(({ ctx, input }) =>
      act(ctx, { ...input, step: 'reopen' }, (found) =>
        close(found, false, ctx.actor, { key: input.key, now: ctx.now }),
      ),
    ),
})

const takeOut = (ctx: ActorContext, team: TeamDocument, memberId: string, key: string) =>
  changeMember(ctx, { memberId, byId: ctx.actor.memberId, step: 'leaveTeam', key }, (found) =>
    leave(found, team, ctx.actor, { key, now: ctx.now }),
  )
