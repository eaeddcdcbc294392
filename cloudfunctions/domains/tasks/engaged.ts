import { TASK_PHASE_OF } from 'types/words/tasks'
import type { FindEngaged } from '../../kernel/engagements'
import { comingOf } from './store'

/** The tasks to come in which somebody has a place. */
export const engagedInTasks: FindEngaged = async (db, { memberId, startsAt }) =>
  (await comingOf(db, memberId, startsAt))
    .filter(({ state }) => TASK_PHASE_OF[state] === 'coming')
    .map(({ _id: id, title, startsAt: from, endsAt }) => ({ kind: 'task' as const, id, title, startsAt: from, endsAt }))
