import type { SeriesDocument } from 'types/tasks'
import { takeStepWhereOn } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { entryOf } from '../messages/telling'
import { entryOfClock } from './entries'
import { namesUntil } from './guests'
import { inState } from './rules'
import { idOfDay } from './series'
import { tasks } from './store'

const ATTEMPTS = 10

/** The task of a day that is left out is called off; who has a place in it, or waits, is told as ever. */
export const cancelSkipped: Reaction<SeriesDocument> = async ({ matter, effect, context }) => {
  const said = entryOf(matter, effect)
  if (!said?.day) return
  const id = idOfDay(matter._id, said.day)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const task = await tasks(context.db).get(id)
    if (task?.state !== 'open') return
    const _ = command()
    const change = { ...inState('cancelled'), namesUntil: namesUntil(task, context.now) }
    const taken = await takeStepWhereOn(context, tasks, id, {
      where: { state: 'open' },
      change: Object.fromEntries(Object.entries(change).map(([field, value]) => [field, _.set(value)])),
      entry: { ...entryOfClock('cancel', context.now), by: said.by, text: said.text ?? '这一次取消，以后照常' },
      events: ['task.cancelled'],
    })
    if (taken) return
  }
  throw new Error(`task ${id} is changed again and again`)
}
