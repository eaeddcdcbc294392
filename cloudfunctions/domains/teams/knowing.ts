import type { TeamDocument, TeamView } from 'types/teams'
import { notFound } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { takeStep } from '../../kernel/steps'
import { teams } from './store'
import { isUnseen, knowsUnseen } from './trials'
import { show } from './views'

/** @throws {AppError} NOT_FOUND where this community has no such team */
export async function teamOf({ db, actor }: ActorContext, id: string): Promise<TeamDocument> {
  const team = await teams(db).get(id)
  if (team?.communityId !== actor.communityId) throw notFound('支队伍')
  return team
}

/** @throws {AppError} as `teamOf`, and where it is only proposed and not the caller's affair */
export async function known(ctx: ActorContext, id: string): Promise<TeamDocument> {
  const team = await teamOf(ctx, id)
  if (isUnseen(team) && !knowsUnseen(team, ctx.actor)) throw notFound('支队伍')
  return team
}

/** One step with a team, and the team as whoever took it sees it then. */
export async function act(
  ctx: ActorContext,
  { id: matterId, key, seen, step }: { id: string; key: string; seen: number; step: string },
  decide: (team: TeamDocument) => Step<TeamDocument>,
): Promise<TeamView> {
  const { memberId } = ctx.actor
  const deed = { matterId, memberId, step, key, sent: ctx.sent, seen, what: '支队伍' }
  return show(ctx, await takeStep(ctx, teams, deed, decide))
}
