import type { Unchanged } from 'types/common'
import type { TaskView } from 'types/task-views'
import type { TaskDocument } from 'types/tasks'
import { addressOf } from 'types/words/places'
import { TASK_PHASE_OF, type TaskStep } from 'types/words/tasks'
import { daysAfter } from '../../kernel/calendar'
import { type ConditionalStep, takeStepWhere } from '../../kernel/conditional'
import { findByIds } from '../../kernel/database'
import { type Engagement, engagementsOf } from '../../kernel/engagements'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { isKnown, markUntil, UNCHANGED } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { membersIn } from '../members/directory'
import { goodUntil, photoViews } from '../photos/showing'
import { wayTo } from '../places/directory'
import { namesOfTeams } from '../teams/directory'
import { isForFirstTimers, type Standing } from './claiming'
import { noSuchTask } from './entries'
import { countedSince } from './hours-store'
import { volunteers } from './people-store'
import { photosIn } from './photographing'
import { isRestricted, lookedAt, unfitFor } from './restricting'
import { comingOf, tasks } from './store'
import { type Beside, mayLead, taskViewOf } from './views'

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

/**
 * In which yard and building a place lies, and what it is called.
 * @throws {AppError} NOT_FOUND; INVALID_INPUT/WRONG_LEVEL of a household, as all neighbours read it
 */
export async function nearOf({ db, actor }: ActorContext, placeId: string | undefined): Promise<TaskDocument['near']> {
  if (placeId === undefined) return { yardId: null, buildingId: null }
  const way = await wayTo(db, actor.communityId, placeId)
  if (way.at(-1)?.level === 'household') {
    const message = '集合地点大家都看得到，请选到楼栋或单元，不要选到门牌'
    throw new AppError('INVALID_INPUT', 'WRONG_LEVEL', message, { placeId: message })
  }
  const at = (level: string) => way.find((one) => one.level === level)?.id ?? null
  return { yardId: at('yard'), buildingId: at('building'), placeId, label: addressOf(way) }
}

export const show = async (ctx: ActorContext, task: TaskDocument): Promise<TaskView> =>
  withPhotos(ctx, task, await besideOf(ctx, task))

/** The same for whoever may have it on the screen already: its photos cost a read and an address each. */
export async function showUnlessKnown(
  ctx: ActorContext,
  task: TaskDocument,
  since: string | undefined,
): Promise<TaskView | Unchanged> {
  const beside = await besideOf(ctx, task)
  if (isKnown(ctx, since, taskViewOf(task, ctx.actor, beside, ctx.now))) return UNCHANGED
  return withPhotos(ctx, task, beside)
}

/** All that a view needs but the photos. */
async function besideOf(ctx: ActorContext, task: TaskDocument): Promise<Beside> {
  const [teamNames, unfit, engagements] = await Promise.all([
    namesOfTeams(ctx.db, ctx.actor.communityId, [task.teamId]),
    unfitIn(ctx, task),
    engagementsBeside(ctx, task),
  ])
  return { teamNames, unfit, engagements, shown: new Map() }
}

/** What else the reader has to be at, while the task is to come. Their other tasks are known where they claim it. */
async function engagementsBeside(ctx: ActorContext, task: TaskDocument): Promise<Engagement[]> {
  const { _id: id, communityId, state, startsAt, endsAt } = task
  if (state === 'draft' || TASK_PHASE_OF[state] !== 'coming' || endsAt <= ctx.now) return []
  const asked = { memberId: ctx.actor.memberId, communityId, startsAt, endsAt }
  return engagementsOf(ctx, asked, { id, domain: 'tasks' })
}

/** Two reads for whoever leads a task that is not for everybody, none for all others. */
async function unfitIn({ db, actor, now }: ActorContext, task: TaskDocument): Promise<Map<string, string>> {
  if (!isRestricted(task) || !mayLead(task, actor)) return new Map()
  const ids = lookedAt(task)
  const [members, said] = await Promise.all([membersIn(db, task.communityId, ids), findByIds(volunteers(db), ids)])
  const byId = new Map(said.map((one) => [one._id, one]))
  return new Map(
    members.flatMap((member) => {
      const why = unfitFor(task, member, byId.get(member._id) ?? null, now)
      return why ? [[member._id, why] as const] : []
    }),
  )
}

async function withPhotos(ctx: ActorContext, task: TaskDocument, beside: Beside): Promise<TaskView> {
  const { actor, db, now } = ctx
  const looked = photosIn(task, actor)
  const shown = await photoViews(db, looked)
  const mark = markUntil(ctx, taskViewOf(task, actor, beside, now), goodUntil(looked, shown, now))
  return { ...taskViewOf(task, actor, { ...beside, shown }, now), mark }
}
