import type { MeetingActionDocument } from 'types/meeting-actions'
import { TAKING_TASK_STATES } from 'types/words/tasks'
import type { Reaction } from '../../kernel/effects'
import { takeStepOn } from '../../kernel/steps'
import { unlink } from '../roundtables/directory'
import { entryOfClock } from './entries'
import { tasks } from './store'

/** Tasks that were there already and are to do what a roundtable resolved. As `origin.ts` has it for requests. */

const ATTEMPTS = 3

/** An action is to be done by a task: that is for it from now on. Where the task is over by then, the action is released. */
export const takeAction: Reaction<MeetingActionDocument> = async ({
  matter: { _id: id, communityId, link },
  context,
}) => {
  // Released or reported meanwhile: nothing is to be taken any more.
  if (link?.kind !== 'task') return
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const task = await tasks(context.db).get(link.id)
    if (task?.origin?.id === id) return
    const isFree = task?.communityId === communityId && !task.origin && TAKING_TASK_STATES.includes(task.state)
    if (!task || !isFree) return unlink(context, id, link.id, `志愿任务“${link.title}”已经结束，没有接上`)
    const entry = entryOfClock('takeOrigin', context.now)
    if (await takeStepOn(context, tasks, task, { set: { origin: { kind: 'action', id } }, entry, events: [] })) return
  }
  throw new Error(`task ${link.id} is changed again and again`)
}
