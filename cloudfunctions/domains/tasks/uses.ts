import type { ActorContext } from '../../kernel/procedure'
import { projectInAnyUse } from '../projects/directory'
import { namesOfTeams } from '../teams/directory'
import { countUses, learntIn } from './store'

/** What was learnt flows back to the project from which tasks were made. Source: issue 14, part 3. */

const SHOWN_AT_MOST = 10

/** @throws {AppError} NOT_FOUND where this community has no such project */
export async function usesOf({ db, actor: { communityId } }: ActorContext, projectId: string) {
  await projectInAnyUse(db, communityId, projectId)
  const of = { communityId, projectId }
  const [count, found] = await Promise.all([countUses(db, of), learntIn(db, of, SHOWN_AT_MOST)])
  const names = await namesOfTeams(db, communityId, [...new Set(found.map(({ teamId }) => teamId))])
  const learnt = found.map(({ _id: taskId, teamId, startsAt, learnt: text = '' }) => ({
    taskId,
    teamName: names.get(teamId) ?? '',
    startsAt: startsAt.getTime(),
    text,
  }))
  return { count, learnt }
}
