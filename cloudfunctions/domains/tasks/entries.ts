import type { Byline } from 'types/matter'
import type { TaskDocument, TaskEntry } from 'types/tasks'
import { POST_NAMES } from 'types/words/posts'
import type { TaskStep } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'

/** What stands on the timeline of a task, by whoever did it. */

export interface Said {
  key: string
  now: Date
}

export type Scoped = Pick<TaskDocument, 'communityId' | 'teamId'>

/** Every id that contains a task: its community's and its team's. */
export const scopeOf = ({ communityId, teamId }: Scoped) => [communityId, teamId]

const ONLY_LEADERS = '这支队伍的任务由队长和居委会打理，请联系他们'

/** An entry by a post over the task. @throws {AppError} NOT_FOUND, FORBIDDEN */
export function entryBy(task: Scoped, actor: Actor, name: GovernedName, step: TaskStep, { key, now }: Said): TaskEntry {
  if (task.communityId !== actor.communityId) throw noSuchTask()
  const post = authority(actor, name, scopeOf(task), ONLY_LEADERS)
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}

/** An entry of somebody for themselves. */
export const ownEntry = (actor: Actor, step: TaskStep, { key, now }: Said): TaskEntry => {
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: null }
  return { id: newId(), at: now, step, by, key }
}

/** An entry that nobody made: the clock did, or it follows from another step. */
export const entryOfClock = (step: TaskStep, now: Date): TaskEntry => ({
  id: newId(),
  at: now,
  step,
  by: null,
  key: null,
})

export const noSuchTask = () => notFound('项任务')
