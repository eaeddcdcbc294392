import type { MemberDocument } from 'types/members'
import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import { SKILL_NAMES, TASK_PHASE_OF } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { overlap } from '../../kernel/engagements'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { readableInShanghai } from '../../kernel/time'
import { ownEntry, type Said } from './entries'
import { alreadyYours, claimOf, offerIndex, takeOffer } from './offering'
import { mustBe, refuseUnknown } from './rules'
import { has } from './standing'

/** Claims. Source: rules/tasks.md A.1 rows 1 to 5, A.2. */

export type ComingTask = Pick<TaskDocument, '_id' | 'title' | 'startsAt' | 'endsAt' | 'state' | 'claims'>

/** What decides of a task whether somebody may have a place in it. */
export type Claimable = Pick<
  TaskDocument,
  | '_id'
  | 'communityId'
  | 'teamId'
  | 'state'
  | 'startsAt'
  | 'endsAt'
  | 'risk'
  | 'skill'
  | 'teamOnly'
  | 'late'
  | 'openFrom'
  | 'firstTimersUntil'
  | 'claims'
>

/** What has to be read of a person before they get a place. */
export interface Standing {
  /** The tasks in which they have a place, as far as these end after this one begins. */
  coming: ComingTask[]
  volunteer: VolunteerDocument | null
  /** Whether they were counted in the team within twelve months; only where that matters. */
  isKnownToTeam: boolean
  /** Why the leader lets them in although they have another task at that time; null: they do not. */
  despite: string | null
}

/** Whether it matters now who has helped the team before. */
export const isForFirstTimers = ({ firstTimersUntil }: Claimable, now: Date) =>
  firstTimersUntil !== null && now < firstTimersUntil

/**
 * What the task alone refuses, without a look at the person's other tasks.
 * @throws {AppError} NOT_FOUND, ALREADY_DONE, TOO_LATE, FORBIDDEN
 */
export function refuseOutright(task: Claimable, actor: Actor, now: Date): void {
  const { member } = actor
  refuseUnknown(task, actor)
  if (has(task.claims, member._id)) throw alreadyYours()
  refuseOver(task, now)
  if (task.openFrom && now < task.openFrom) {
    const from = readableInShanghai(task.openFrom)
    throw new AppError('FORBIDDEN', 'NOT_OPEN_YET', `${from} 才开始认领，请到时再来`)
  }
  refuseOutsider(task, member)
}

/** @throws {AppError} FORBIDDEN/TEAM_ONLY where only the team may take part */
export function refuseOutsider(
  { teamOnly, teamId }: Pick<TaskDocument, 'teamOnly' | 'teamId'>,
  { teams }: Pick<MemberDocument, 'teams'>,
): void {
  if (teamOnly && !teams.some((one) => one.teamId === teamId)) {
    throw new AppError('FORBIDDEN', 'TEAM_ONLY', '这项任务只限本队队员，请先加入队伍')
  }
}

/** Places are taken until the start, and where the leader allows it until the end. @throws {AppError} TOO_LATE */
export function refuseOver(task: Pick<TaskDocument, 'state' | 'late' | 'startsAt' | 'endsAt'>, now: Date): void {
  mustBe(task, 'open', ...(task.late ? (['underWay'] as const) : []))
  if (now >= (task.late ? task.endsAt : task.startsAt)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '太晚了，这项任务已经开始，请看看别的任务')
  }
}

/** What is refused by what is known of the person. @throws {AppError} FORBIDDEN */
export function refuseByStanding(task: Claimable, standing: Standing, now: Date): void {
  const { volunteer, coming, isKnownToTeam, despite } = standing
  if (isForFirstTimers(task, now) && isKnownToTeam) {
    const from = readableInShanghai(task.firstTimersUntil as Date)
    throw new AppError('FORBIDDEN', 'FIRST_TIMERS_ONLY', `现在先留给第一次来的邻居，请 ${from} 后再来`)
  }
  if (task.skill && !volunteer?.skills.includes(task.skill)) {
    throw new AppError(
      'FORBIDDEN',
      'SKILL_MISSING',
      `这项任务需要${SKILL_NAMES[task.skill]}，会的话请先写在自己的技能里`,
    )
  }
  if (volunteer?.minor) refuseMinor(task, volunteer)
  if (despite === null) refuseClash(task, coming)
}

/** @throws {AppError} FORBIDDEN/CLASHES with the other task */
export function refuseClash(task: Claimable, coming: ComingTask[]): void {
  const clash = clashOf(task, coming)
  if (!clash) return
  const message = `和“${clash.title}”（${readableInShanghai(clash.startsAt)}）时间冲突，请先退出其中一个`
  throw new AppError('FORBIDDEN', 'CLASHES', message)
}

function refuseMinor({ risk, teamId }: Claimable, { consents }: VolunteerDocument): void {
  if (risk === 'danger')
    throw new AppError('FORBIDDEN', 'NO_MINORS', '这项任务有危险，未成年人不能参加，请看看别的任务')
  if (consents.some((one) => one.teamId === teamId)) return
  throw new AppError('FORBIDDEN', 'GUARDIAN_NEEDED', '未成年人参加要监护人同意，请打开“我的任务”，看怎么登记')
}

/** Another task that takes some of the same time. */
export const clashOf = <T extends Pick<ComingTask, '_id' | 'startsAt' | 'endsAt' | 'state'>>(
  task: Pick<TaskDocument, '_id' | 'startsAt' | 'endsAt'>,
  coming: T[],
): T | undefined =>
  coming.find((other) => other._id !== task._id && TASK_PHASE_OF[other.state] === 'coming' && overlap(other, task))

/** @param standing is only asked for where the task has a place */
export async function claim(
  task: TaskDocument,
  actor: Actor,
  said: Said,
  standing: () => Promise<Standing>,
): Promise<ConditionalStep<TaskDocument>> {
  const { memberId, member } = actor
  refuseOutright(task, actor, said.now)
  const isOffered = offerIndex(task, memberId) >= 0
  if (!isOffered) refuseFull(task)
  const known = await standing()
  refuseByStanding(task, known, said.now)
  if (isOffered) return takeOffer(task, actor, said, { step: 'claim', despite: known.despite })
  const _ = command()
  const waited = task.waiting.find((one) => one.memberId === memberId)
  const newcomer = { id: newId(), memberId, name: member.name, at: said.now }
  const taken = claimOf(waited ?? newcomer, said.now, known.despite)
  return {
    where: {
      state: task.state,
      free: _.gt(0),
      'claims.memberId': _.neq(memberId),
      'offers.memberId': _.neq(memberId),
    },
    change: {
      free: _.inc(-1),
      claims: _.push([taken]),
      // Whoever waits may claim once the place is free for all.
      waiting: _.pull({ memberId }),
    },
    entry: { ...ownEntry(actor, 'claim', said), placeId: taken.id },
    events: ['task.claimed'],
  }
}

/** @throws {AppError} FULL; TOO_LATE where no more people are taken */
export function refuseFull({ noNew, free }: Pick<TaskDocument, 'noNew' | 'free'>): void {
  if (noNew) throw new AppError('TOO_LATE', 'NO_MORE_TAKEN', '这项任务不再招新了，请看看别的任务')
  if (free <= 0) throw full()
}

export const full = () => new AppError('FULL', 'PLACES_FULL', '名额已经满了，请排队等候，或看看别的任务')
