import type { TaskView } from 'types/task-views'
import type { TaskDocument } from 'types/tasks'
import type { TaskStep } from 'types/words/tasks'
import { daysAfter } from '../../kernel/calendar'
import { type ConditionalStep, takeStepWhere } from '../../kernel/conditional'
import type { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { wayTo } from '../places/directory'
import { namesOfTeams } from '../teams/directory'
import { isForFirstTimers, type Standing } from './claiming'
import { noSuchTask } from './entries'
import { countedSince } from './hours-store'
import { volunteers } from './people-store'
import { comingOf, tasks } from './store'
import { mayLead, taskViewOf } from './views'

/** How the procedures load, take a step and answer. */

const WHAT = '项任务'
const A_YEAR = 365

/** A task that this person may know of: drafts are for those who lead. @throws {AppError} NOT_FOUND */
export async function known({ db, actor }: ActorContext, id: string): Promise<TaskDocument> {
  const task = await tasks(db).get(id)
  if (task?.communityId !== actor.communityId) throw noSuchTask()
  if (task.state === 'draft' && !mayLead(task, actor)) throw noSuchTask()
  return task
}

interface Deed {
  id: string
  key: string
  step: TaskStep
}

const deedOf = ({ actor, sent }: ActorContext, { id: matterId, key, step }: Deed) => ({
  matterId,
  memberId: actor.memberId,
  step,
  key,
  sent,
  what: WHAT,
})

/** A step over the version that was read. */
export const act = async (
  ctx: ActorContext,
  { seen, ...deed }: Deed & { seen?: number },
  decide: (task: TaskDocument) => Step<TaskDocument>,
): Promise<TaskView> =>
  show(ctx, await takeStep(ctx, tasks, { ...deedOf(ctx, deed), ...(seen === undefined ? {} : { seen }) }, decide))

/** A step on a condition of its own: what many do at once. */
export const place = async (
  ctx: ActorContext,
  deed: Deed,
  decide: (task: TaskDocument) => ConditionalStep<TaskDocument> | Promise<ConditionalStep<TaskDocument>>,
  lost?: () => AppError,
): Promise<TaskView> => show(ctx, await takeStepWhere(ctx, tasks, deedOf(ctx, deed), decide, lost))

/** What decides beside the task itself: one query each, and the ledger only while those come first who are new to the team. */
export async function standingOf({ db, actor, now }: ActorContext, task: TaskDocument): Promise<Standing> {
  const { memberId } = actor
  const [coming, volunteer, isKnownToTeam] = await Promise.all([
    comingOf(db, memberId, task.startsAt),
    volunteers(db).get(memberId),
    isForFirstTimers(task, now)
      ? countedSince(db, memberId, task.teamId, daysAfter(dayInShanghai(now), -A_YEAR))
      : false,
  ])
  const despite = task.allowed.find((one) => one.memberId === memberId)?.reason ?? null
  return { coming, volunteer, isKnownToTeam, despite }
}

/** In which yard and building a place lies. */
export async function nearOf({ db, actor }: ActorContext, placeId: string | undefined): Promise<TaskDocument['near']> {
  const way = placeId === undefined ? [] : await wayTo(db, actor.communityId, placeId)
  const at = (level: string) => way.find((one) => one.level === level)?.id ?? null
  return { yardId: at('yard'), buildingId: at('building') }
}

export async function show(ctx: ActorContext, task: TaskDocument) {
  return marked(
    ctx,
    taskViewOf(task, ctx.actor, await namesOfTeams(ctx.db, ctx.actor.communityId, [task.teamId]), ctx.now),
  )
}
