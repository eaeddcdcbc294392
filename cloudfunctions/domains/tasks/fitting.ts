import type { MemberDocument } from 'types/members'
import { SKILL_NAMES, TIME_NAMES } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { refuseByStanding, refuseOutright, type Standing } from './claiming'
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
        b.near.rank - a.near.rank ||
        (a.task._id < b.task._id ? -1 : 1),
    )
    .slice(0, SHOWN_AT_MOST)
    .map(({ task, wished, near }) => ({
      task,
      why: [
        wished ? `${TIME_NAMES[timeOf(task)]}您有空` : '时间合适',
        task.skill ? SKILL_NAMES[task.skill] : null,
        near.words,
      ]
        .filter(Boolean)
        .join(' · '),
    }))
}

function mayClaim(task: ListedTask, actor: Actor, standing: Standing, now: Date): boolean {
  try {
    refuseOutright(task, actor, now)
    refuseByStanding(task, standing, now)
    return true
  } catch (thrown) {
    if (thrown instanceof AppError) return false
    throw thrown
  }
}

function nearness({ near }: ListedTask, { homeScope }: MemberDocument): { rank: number; words: string | null } {
  if (near.buildingId && homeScope.includes(near.buildingId)) return { rank: 2, words: '就在您这栋楼' }
  if (near.yardId && homeScope.includes(near.yardId)) return { rank: 1, words: '就在您的苑区' }
  return { rank: 0, words: null }
}
