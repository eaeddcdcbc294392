import type { Byline } from 'types/matter'
import type { SeriesDocument } from 'types/tasks'
import type { TeamDocument } from 'types/teams'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { command } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { entryOf } from '../messages/telling'
import { entryOfClock } from './entries'
import { namesUntil } from './guests'
import { inState } from './rules'
import { idOfDay } from './series'
import { openOfTeam, tasks } from './store'

/** Tasks that are called off because of something else: their day is left out, or their team is ended. */

const ATTEMPTS = 10

/** The task of a day that is left out is called off; who has a place in it, or waits, is told as ever. */
export const cancelSkipped: Reaction<SeriesDocument> = async ({ matter, effect, context }) => {
  const said = entryOf(matter, effect)
  if (!said?.day) return
  await callOff(context, idOfDay(matter._id, said.day), said.by, said.text ?? '这一次取消，以后照常')
}

const AT_ONCE = 100

/** A team that is ended with thanks does nothing more: what it has published and not begun is called off. */
export const cancelOfTeam: Reaction<TeamDocument> = async ({ matter, effect, context }) => {
  const by = entryOf(matter, effect)?.by ?? null
  for (;;) {
    const found = await openOfTeam(context.db, matter._id, AT_ONCE)
    for (const { _id } of found) await callOff(context, _id, by, '这支队伍已经结束，谢谢大家')
    if (found.length < AT_ONCE) return
  }
}

/** @param by in whose name; null for the clock */
async function callOff(context: Context, id: string, by: Byline | null, text: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const task = await tasks(context.db).get(id)
    if (task?.state !== 'open') return
    const _ = command()
    const change = { ...inState('cancelled'), namesUntil: namesUntil(task, context.now) }
    const taken = await takeStepWhereOn(context, tasks, id, {
      where: { state: 'open' },
      change: Object.fromEntries(Object.entries(change).map(([field, value]) => [field, _.set(value)])),
      entry: { ...entryOfClock('cancel', context.now), by, text },
      events: ['task.cancelled'],
    })
    if (taken) return
  }
  throw new Error(`task ${id} is changed again and again`)
}
