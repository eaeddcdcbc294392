import { SKILL_NAMES, TIME_NAMES } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { type Claimable, refuseByStanding, refuseOutright, type Standing } from './claiming'
import { nearness } from './standing'
import type { ListedTask } from './store'
import { timeOf } from './times'

/** Which tasks fit somebody, and why in words. Source: rules/tasks.md A.1, row 15. Age, party and hours are never looked at. */

const SHOWN_AT_MOST = 10

export interface Fitting {
  task: ListedTask
  why: string
}

/**
 * What somebody may claim and that clashes with nothing: first where a skill is asked for that they have, then at the times
 * they wished for, then near their home, then in the order of the ids.
 */
export function fitting(tasks: readonly ListedTask[], actor: Actor, standing: Standing, now: Date): Fitting[] {
  return tasks
    .filter((task) => task.free > 0 && mayClaim(task, actor, standing, now))
    .map((task) => ({
      task,
      skilled: task.skill !== null,
      wished: standing.volunteer?.times?.includes(timeOf(task)) ?? false,
      near: nearness(task, actor.member),
    }))
    .sort(
      (a, b) =>
        Number(b.skilled) - Number(a.skilled) ||
        Number(b.wished) - Number(a.wished) ||
        b.near - a.near ||
        (a.task._id < b.task._id ? -1 : 1),
    )
    .slice(0, SHOWN_AT_MOST)
    .map(({ task, wished, near }) => ({
      task,
      why: [
        wished ? `${TIME_NAMES[timeOf(task)]}您有空` : '时间合适',
        task.skill ? SKILL_NAMES[task.skill] : null,
        NEAR_WORDS[near],
      ]
        .filter(Boolean)
        .join(' · '),
    }))
}

/** Whether they would get a place. */
export function mayClaim(task: Claimable, actor: Actor, standing: Standing, now: Date): boolean {
  try {
    refuseOutright(task, actor, now)
    refuseByStanding(task, standing, now)
    return true
  } catch (thrown) {
    if (thrown instanceof AppError) return false
    throw thrown
  }
}

const NEAR_WORDS = [null, '就在您的苑区', '就在您这栋楼'] as const
