import type { MemberDocument } from 'types/members'
import type { Suggestion } from 'types/task-views'
import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import { ASKED_AT_MOST, SKILL_NAMES, TIME_NAMES } from 'types/words/tasks'
import { type Actor, actorOf } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { isVerified } from '../../kernel/sight'
import { type ComingTask, refuseFull, refuseOver } from './claiming'
import { entryBy, type Said } from './entries'
import { mayClaim } from './fitting'
import { nearness, standingIn } from './standing'
import { timeOf } from './times'

/**
 * Who fits a task, for whoever leads it: they are asked, never assigned. Source: rules/tasks.md A.1, row 15. Age, party and
 * hours are never looked at, and nobody is told where somebody lives: only that it is near.
 */

/** Somebody who could be asked: of the team, or who says of themselves that they help. */
export interface Person {
  member: MemberDocument
  volunteer: VolunteerDocument | null
  /** The tasks in which they have a place, as far as these end after this one begins. */
  coming: ComingTask[]
  /** When they were asked last, for any task. */
  askedAt: Date | null
}

const isAsked = ({ asked = [] }: Pick<TaskDocument, 'asked'>, memberId: string) =>
  asked.some((one) => one.memberId === memberId)

/** Whether they would get a place, and may be shown: verified, not stopped, not in it or waiting for it. */
function fits(task: TaskDocument, { member, volunteer, coming }: Person, now: Date): boolean {
  if (standingIn(task, member._id) || !isVerified(member) || member.blocked) return false
  // Asked before people may claim, they are still asked in time.
  const at = task.openFrom && task.openFrom > now ? task.openFrom : now
  return mayClaim(task, actorOf(member, now), { coming, volunteer, isKnownToTeam: false, despite: null }, at)
}

const reasonOf = (task: TaskDocument, near: number, wished: boolean) =>
  [
    task.skill ? SKILL_NAMES[task.skill] : null,
    near > 0 ? '离集合地点近' : null,
    wished ? `${TIME_NAMES[timeOf(task)]}有空` : '时间不冲突',
  ]
    .filter(Boolean)
    .join(' · ')

/** Up to ten, those who were not asked for this task: who is free then first, then near, then the longest not asked, then in the order of the ids. */
export function suggested(task: TaskDocument, people: readonly Person[], now: Date): Suggestion[] {
  return people
    .filter((one) => !isAsked(task, one.member._id) && fits(task, one, now))
    .map(({ member, volunteer, askedAt }) => ({
      member,
      wished: volunteer?.times?.includes(timeOf(task)) ?? false,
      near: nearness(task, member),
      askedAt: askedAt?.getTime() ?? 0,
    }))
    .sort(
      (a, b) =>
        Number(b.wished) - Number(a.wished) ||
        b.near - a.near ||
        a.askedAt - b.askedAt ||
        (a.member._id < b.member._id ? -1 : 1),
    )
    .slice(0, ASKED_AT_MOST)
    .map(({ member: { _id: id, name }, near, wished }) => ({ id, name, why: reasonOf(task, near, wished) }))
}

/** How many who fit are in each of the other teams. */
export function teamsThatFit(task: TaskDocument, people: readonly Person[], now: Date): Map<string, number> {
  const counts = new Map<string, number>()
  if (task.teamOnly) return counts
  for (const one of people) {
    if (!fits(task, one, now)) continue
    for (const { teamId } of one.member.teams) {
      if (teamId !== task.teamId) counts.set(teamId, (counts.get(teamId) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Asks some of those who fit, each once for a task. They have no place by it.
 * @param people all who could be asked, read only where the task has a place
 * @throws {AppError} ALREADY_DONE where one of them was asked before, CONFLICT where one of them does not fit any more
 */
export async function ask(
  task: TaskDocument,
  memberIds: readonly string[],
  actor: Actor,
  said: Said,
  people: () => Promise<Person[]>,
): Promise<ConditionalStep<TaskDocument>> {
  const entry = entryBy(task, actor, 'tasks.ask', 'ask', said)
  refuseOver(task, said.now)
  refuseFull(task)
  const ids = [...new Set(memberIds)]
  if (ids.some((id) => isAsked(task, id))) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '有人已经问过了，一项任务只问一次，请刷新后再选')
  }
  const fitting = new Set((await people()).filter((one) => fits(task, one, said.now)).map(({ member }) => member._id))
  if (!ids.every((id) => fitting.has(id))) {
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '合适的人有变化，请刷新后再选')
  }
  const _ = command()
  return {
    where: { state: task.state, free: _.gt(0), 'asked.memberId': _.nin(ids) },
    change: { asked: _.push(ids.map((memberId) => ({ memberId, at: said.now, entryId: entry.id }))) },
    entry,
    events: ['task.asked'],
  }
}
