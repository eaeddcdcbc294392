import type { SeriesDocument } from 'types/tasks'
import { daysAfter } from '../../kernel/calendar'
import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { beginOnce, takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { teamInUse } from '../teams/directory'
import { endWithTeam, MADE_AHEAD, makeAhead } from './series'
import { allSeries, seriesDueBy } from './series-store'
import { tasks } from './store'

/**
 * The tasks first, then that they were made: whoever dies in between, or comes at the same time, makes the same ones, as
 * each id follows from the repeat and the day.
 * @returns the repeat after it; null where nothing was to be made, or somebody else was faster
 */
export async function makeTasksOf(context: Context, series: SeriesDocument): Promise<SeriesDocument | null> {
  if (!(await teamInUse(context.db, series.communityId, series.teamId))) {
    return takeStepOn(context, allSeries, series, endWithTeam(context.now))
  }
  const making = makeAhead(series, context.now, context.calendar)
  if (!making) return null
  for (const task of making.made) await beginOnce(context, tasks, task)
  return takeStepOn(context, allSeries, series, making.step)
}

/** Makes the tasks of every repeat for the weeks ahead. */
export const makeRepeats: ClockTask = (context, share) => {
  const last = daysAfter(dayInShanghai(context.now), MADE_AHEAD)
  return workOff(share, {
    find: (except, limit) => seriesDueBy(context.db, last, except, limit),
    work: async (series) => ((await makeTasksOf(context, series)) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`the tasks of repeat ${_id}`, thrown),
  })
}
