import type { Matter } from 'types/matter'
import type { Context } from '../context'
import { logFault } from '../log'
import { mattersOf } from '../matters'
import { type Share, workOff } from '../share'
import { matterOf } from './following'
import { endedBefore, removeEnded } from './store'

/** So long it stays that nothing waits, for writers that come late. Milliseconds. */
const DAY = 24 * 60 * 60_000

/**
 * Removes the todos in which nothing has waited for a day. One whose matter still has effects to carry out stays: an
 * effect that writes it must find it there. Run by the clock.
 * @returns how many were removed
 */
export function removeEndedTodos(context: Context, share: Share): Promise<number> {
  const { db, now, waits } = context
  const before = new Date(now.getTime() - DAY)
  return workOff(share, {
    find: (except, limit) => endedBefore(db, before, except, limit),
    async work(todo) {
      const name = matterOf(waits, todo.subject.kind)
      const matter: Matter | null = name ? await mattersOf(db, name).get(todo.subject.id) : null
      return matter && matter.effects.length > 0 ? 0 : removeEnded(db, todo)
    },
    failed: ({ _id }, thrown) => logFault(`removing the todo ${_id}`, thrown),
  })
}
