import type { TaskDocument } from 'types/tasks'
import { WAITING_AT_MOST } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { refuseByStanding, refuseFull, refuseOutright, type Standing } from './claiming'
import { ownEntry, type Said } from './entries'
import { has } from './standing'

/** Waiting for a place in a task that is full. Source: rules/tasks.md A.1, row 3. */

/** Takes the last place of the waiting list. */
export async function wait(
  task: TaskDocument,
  actor: Actor,
  said: Said,
  standing: () => Promise<Standing>,
): Promise<ConditionalStep<TaskDocument>> {
  const { memberId, member } = actor
  refuseOutright(task, actor, said.now)
  if (has(task.waiting, memberId) || has(task.offers, memberId)) {
    throw new AppError('ALREADY_DONE', 'ALREADY_YOURS', '您已经在排队了，有名额会通知您，请留意消息')
  }
  if (task.noNew) refuseFull(task)
  if (task.free > 0) throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '现在有名额，不用排队，请直接认领')
  if (task.waiting.length >= WAITING_AT_MOST) {
    throw new AppError('FULL', 'PLACES_FULL', '排队的人也满了，请看看别的任务')
  }
  refuseByStanding(task, await standing(), said.now)
  const _ = command()
  const waiter = { id: newId(), memberId, name: member.name, at: said.now }
  const inNone = Object.fromEntries(
    ['claims', 'offers', 'waiting'].map((list) => [`${list}.memberId`, _.neq(memberId)]),
  )
  return {
    where: {
      state: task.state,
      noNew: false,
      free: _.lte(0),
      [`waiting.${WAITING_AT_MOST - 1}`]: _.exists(false),
      ...inNone,
    },
    change: { waiting: _.push([waiter]) },
    entry: { ...ownEntry(actor, 'wait', said), placeId: waiter.id },
    events: [],
  }
}
