import type { Matter } from 'types/matter'
import type { TaskSketch } from 'types/task-inputs'
import type { Origin, TaskDocument, TaskEntry } from 'types/tasks'
import { SHIFT_AT_MOST, TASK_PHASE_OF, type TaskState } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { entryBy, noSuchTask, type Said, type Scoped } from './entries'
import { nextReminder } from './reminding'
import { watchFrom } from './watching'

/** A task from its draft to the moment at which it can be claimed. */

const MINUTE = 60_000
/** So long those who are new to the team come first. Milliseconds. */
const FIRST_TIMERS = 60 * MINUTE

/** Drafts are known to those who lead, and no task to another community. @throws {AppError} NOT_FOUND */
export function refuseUnknown(task: Pick<TaskDocument, 'communityId' | 'state'>, { communityId }: Actor): void {
  if (task.communityId !== communityId || task.state === 'draft') throw noSuchTask()
}

/** The state with the list in which it then lies: they are only set together. */
export const inState = (state: TaskState) => ({ state, phase: TASK_PHASE_OF[state] })

const WRONG: Record<TaskState, string> = {
  draft: '这项任务还没有发布，请先发布',
  open: '这项任务正在招募，请等它结束',
  underWay: '这项任务已经开始，请看看别的任务',
  ended: '这项任务已经结束，请看看别的任务',
  counted: '这项任务已经计过时长，请返回刷新',
  cancelled: '这项任务已经取消，请看看别的任务',
}

/** @throws {AppError} TOO_LATE/WRONG_STATE with what to do next */
export function mustBe({ state }: Pick<TaskDocument, 'state'>, ...states: TaskState[]): void {
  if (!states.includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** What of a task follows from what was written down. */
export type Sketched = Omit<
  TaskDocument,
  | '_id'
  | 'communityId'
  | 'teamId'
  | 'state'
  | 'phase'
  | 'claims'
  | 'waiting'
  | 'offers'
  | 'openedAt'
  | 'noNew'
  | 'allowed'
  | 'movedAt'
  | 'remindAt'
  | 'watchAt'
  | 'origin'
  | 'learnt'
  | 'asked'
  | 'series'
  | 'thanked'
  | 'countDueAt'
  | 'countedAt'
  | 'nudgeAt'
  | 'namesUntil'
  | keyof Matter
>

/** @param near where its place lies. @throws {AppError} INVALID_INPUT with the field that is wrong */
export function sketched(taskId: string, sketch: TaskSketch, near: TaskDocument['near']): Sketched {
  const startsAt = new Date(sketch.startsAt)
  const endsAt = new Date(sketch.endsAt)
  const { insurer, policy, insuredUntil } = sketch
  const openFrom = sketch.openFrom === undefined ? null : new Date(sketch.openFrom)
  refuseUnsoundTimes(sketch)
  refuseUnsoundSpan(sketch)
  return {
    title: sketch.title,
    about: sketch.about || null,
    meetAt: sketch.meetAt,
    near,
    startsAt,
    endsAt,
    places: sketch.places,
    free: sketch.places,
    minimum: sketch.minimum ?? null,
    contact: sketch.contact || null,
    bring: sketch.bring || null,
    risk: sketch.risk,
    gear: sketch.gear || null,
    insurance: insurer && policy && insuredUntil ? { insurer, policy, until: new Date(insuredUntil) } : null,
    skill: sketch.skill ?? null,
    teamOnly: sketch.teamOnly,
    late: sketch.late,
    openFrom,
    firstTimersUntil: sketch.firstTimersFirst && openFrom ? new Date(openFrom.getTime() + FIRST_TIMERS) : null,
    ...keysOf(taskId, startsAt, endsAt),
  }
}

/** By which it lies in lists. */
export const keysOf = (taskId: string, startsAt: Date, endsAt: Date) => ({
  startKey: keyAt(startsAt, taskId),
  endKey: keyAt(endsAt, taskId),
})

export const keyAt = (at: Date, id = '') => `${at.toISOString()} ${id}`

/** @throws {AppError} INVALID_INPUT where a shift ends before it begins, or is longer than any may be */
export function refuseUnsoundSpan({ startsAt, endsAt }: Pick<TaskSketch, 'startsAt' | 'endsAt'>): void {
  if (endsAt <= startsAt) throw wrong('endsAt', '结束时间要晚于开始时间，请修改')
  if (endsAt - startsAt > SHIFT_AT_MOST * MINUTE) throw wrong('endsAt', '一次任务最长 12 小时，请分成几次')
}

function refuseUnsoundTimes({ startsAt, minimum, places, openFrom, firstTimersFirst }: TaskSketch): void {
  if (minimum !== undefined && minimum > places) throw wrong('minimum', '最少人数不能多于名额，请修改')
  if (openFrom !== undefined && openFrom >= startsAt) throw wrong('openFrom', '开始认领的时间要早于任务开始，请修改')
  if (firstTimersFirst && openFrom === undefined) throw wrong('openFrom', '要让新人先认领，请填写开始认领的时间')
}

export const wrong = (field: string, message: string) =>
  new AppError('INVALID_INPUT', 'MALFORMED', message, { [field]: message })

/** A new task, which its leaders alone see. */
export const draft = (
  task: Scoped & { _id: string },
  sketch: Sketched,
  actor: Actor,
  { origin = null, ...said }: Said & { origin?: Origin | null },
): TaskDocument => ({ ...written(task, sketch, entryBy(task, actor, 'tasks.draft', 'draft', said)), origin })

/** A draft with its first entry. */
export function written(
  { _id, communityId, teamId }: Scoped & { _id: string },
  sketch: Sketched,
  entry: TaskEntry,
): TaskDocument {
  return {
    _id,
    communityId,
    teamId,
    ...sketch,
    ...inState('draft'),
    noNew: false,
    allowed: [],
    claims: [],
    waiting: [],
    offers: [],
    openedAt: null,
    movedAt: null,
    remindAt: null,
    origin: null,
    series: null,
    thanked: 0,
    countDueAt: null,
    nudgeAt: null,
    namesUntil: null,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: entry.at,
    updatedAt: entry.at,
  }
}

export function change(task: TaskDocument, sketch: Sketched, actor: Actor, said: Said): Step<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.change', 'change', said)
  if (task.state !== 'draft') {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '任务发布后不能再改，需要改动请取消后重新发布')
  }
  return { set: sketch, entry, events: [] }
}

/** From now on it can be claimed. @throws {AppError} INVALID_INPUT where something is missing that others must know */
export function publish(
  task: TaskDocument,
  actor: Actor,
  { origin = task.origin, ...said }: Said & { origin?: Origin | null },
): Step<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.publish', 'publish', said)
  if (task.state !== 'draft') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项任务已经发布过了，请返回刷新')
  refuseUnfit(task, said.now)
  return { set: asPublished(task, said.now, origin), entry, events: origin ? ['task.published'] : [] }
}

/** What publishing sets. */
export const asPublished = (
  task: Pick<TaskDocument, 'startsAt' | 'minimum'>,
  now: Date,
  origin: Origin | null = null,
) => ({
  ...inState('open'),
  remindAt: nextReminder(task.startsAt, now),
  ...(task.minimum === null ? {} : { watchAt: watchFrom(task) }),
  origin,
})

/** @throws {AppError} INVALID_INPUT where something is missing that others must know */
export function refuseUnfit(task: TaskDocument, now: Date): void {
  const { startsAt, contact } = task
  if (startsAt <= now) throw wrong('startsAt', '开始时间已经过了，请改成以后的时间再发布')
  if (!contact) throw wrong('contact', '请填写联系电话，再发布')
  refuseUninsured(task)
}

/** @throws {AppError} INVALID_INPUT for danger without insurance until the end, or without gear */
export function refuseUninsured({
  endsAt,
  risk,
  insurance,
  gear,
}: Pick<TaskDocument, 'endsAt' | 'risk' | 'insurance' | 'gear'>): void {
  if (risk === 'danger') {
    if (!insurance) throw wrong('insurer', '有危险的任务要先买保险，请填写保险公司、保单号和到期日')
    if (insurance.until < endsAt) throw wrong('insuredUntil', '保险在任务结束前就到期，请先续保')
    if (!gear) throw wrong('gear', '有危险的任务要配防护用品，请填写')
  }
}
