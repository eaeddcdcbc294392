import type { MemberDocument } from 'types/members'
import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument, TeamSummary } from 'types/teams'
import { type PostKey, postKey } from 'types/words/posts'
import { heldAt, keyOf } from '../../kernel/actor'
import { mayOver } from '../../kernel/grants'
import { type Holder, holdersNow } from '../../kernel/holders'
import type { ActorContext } from '../../kernel/procedure'
import { nameSeenBy } from '../../kernel/sight'
import { marked } from '../../kernel/since'
import { countVolunteers } from '../members/directory'
import { namesOfUnits } from '../units/directory'
import { admitsAtOnce, applicationId } from './applications'
import { isIn, scopeOf } from './rules'
import { applications, type ListedTeam } from './store'
import { stageOf } from './trials'

/** What is seen of teams, and of applications to them. */

export async function summariesOf(
  ctx: ActorContext,
  found: ListedTeam[],
  me = ctx.actor.member,
): Promise<TeamSummary[]> {
  const ids = found.map(({ _id }) => _id)
  const keys = ids.map((id) => postKey('teamLeader', id))
  const [holders, counts] = await Promise.all([
    keys.length > 0 ? holdersNow(ctx.db, keys, ctx.now) : [],
    countVolunteers(ctx.db, ids),
  ])
  return found.map((team) => summaryOf(team, { ctx, me, holders, count: counts.get(team._id) ?? 0 }))
}

interface Around {
  ctx: ActorContext
  me: MemberDocument
  holders: readonly Holder[]
  count: number
}

function summaryOf(team: ListedTeam, { ctx, me, holders, count }: Around): TeamSummary {
  const [leader] = namesOf(holders, postKey('teamLeader', team._id), ctx.now)
  return {
    id: team._id,
    name: team.name,
    colour: team.colour,
    field: team.field,
    leaderName: leader === undefined ? null : nameSeenBy(me, leader),
    count,
    mine: isIn(me, team),
    closed: team.closed,
    stage: stageOf(team),
  }
}

/** The names of whoever holds a post: those who hold it before those who act for them. */
const namesOf = (holders: readonly Holder[], key: PostKey, now: Date): string[] =>
  holders
    .flatMap((member) =>
      heldAt(member, now)
        .filter((post) => keyOf(post) === key)
        .map(({ acting }) => ({ name: member.name, acting })),
    )
    .sort((a, b) => Number(a.acting) - Number(b.acting))
    .map(({ name }) => name)

/** @param me as I am after my step */
export async function show(ctx: ActorContext, team: TeamDocument, me = ctx.actor.member) {
  const { _id: id, about, version } = team
  const { db, now, actor } = ctx
  const keys = [postKey('teamLeader', id), postKey('teamDeputy', id)]
  const [holders, counts, units, application] = await Promise.all([
    holdersNow(db, keys, now),
    countVolunteers(db, [id]),
    team.partnerId ? namesOfUnits(db, [team.partnerId]) : new Map<string, string>(),
    admitsAtOnce(team) || isIn(me, team) ? null : applications(db).get(applicationId(actor.memberId, id)),
  ])
  const mine = application?.applicant.memberId === actor.memberId ? application : null
  const summary = summaryOf(team, { ctx, me, holders, count: counts.get(id) ?? 0 })
  const judges = mayOver(actor, 'teams.confirm', scopeOf(team))
  const partnerName = team.partnerId && units.get(team.partnerId)
  return marked(ctx, {
    ...summary,
    about,
    version,
    deputyNames: namesOf(holders, postKey('teamDeputy', id), now).map((name) => nameSeenBy(me, name)),
    admits: team.admits ?? ('atOnce' as const),
    partner: team.partnerId && partnerName ? { id: team.partnerId, name: partnerName } : null,
    proposerName: team.proposer ? nameSeenBy(me, team.proposer.name) : null,
    mentorName: team.mentor ? nameSeenBy(me, team.mentor.name) : null,
    trialEndsAt: summary.stage === 'trial' ? (team.trialEndsAt?.getTime() ?? null) : null,
    advice: judges || isMentor(team, me) ? (team.advice ?? null) : null,
    thanks: team.timeline.find(({ step }) => step === 'endTrial')?.text ?? null,
    application: mine && mine.state !== 'withdrawn' ? { id: mine._id, state: mine.state, reason: mine.reason } : null,
    may: mayOf(ctx, team, { summary, application: mine, judges }),
  })
}

const isMentor = ({ mentor }: TeamDocument, me: MemberDocument) => mentor?.memberId === me._id

interface Seen {
  summary: TeamSummary
  application: ApplicationDocument | null
  judges: boolean
}

function mayOf({ actor }: ActorContext, team: TeamDocument, { summary, application, judges }: Seen) {
  const { stage, closed, mine } = summary
  const open = actor.member.state === 'verified' && !closed && !mine
  return {
    keep: mayOver(actor, 'teams.save', scopeOf(team)) && stage !== 'proposed' && stage !== 'ended',
    describe: mayOver(actor, 'teams.describe', scopeOf(team)) && !closed,
    join: open && admitsAtOnce(team),
    apply: open && !admitsAtOnce(team) && application?.state !== 'waiting',
    admit: mayOver(actor, 'teams.admit', scopeOf(team)),
    answer: judges && stage === 'proposed',
    judge: judges && stage === 'trial',
    advise: stage === 'trial' && isMentor(team, actor.member),
    takeBack: stage === 'proposed' && team.proposer?.memberId === actor.memberId,
  }
}

/** An application, to whoever asked and to whoever answers. */
export function showApplication(ctx: ActorContext, application: ApplicationDocument) {
  const { _id: id, teamId, teamName, applicant, words, state, reason, updatedAt, version, communityId } = application
  const mine = applicant.memberId === ctx.actor.memberId
  const waiting = state === 'waiting'
  return marked(ctx, {
    id,
    teamId,
    teamName,
    name: applicant.name,
    words,
    state,
    reason,
    at: updatedAt.getTime(),
    version,
    mine,
    may: {
      answer: waiting && mayOver(ctx.actor, 'teams.admit', [communityId, teamId]),
      withdraw: waiting && mine,
    },
  })
}
