import type { TaskDocument } from 'types/tasks'
import { change, documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { idOf } from '../../support/members'
import { sketchAt } from './sketch'

/** What tests do with tasks in a house of the demo community. */

const DAY = 24 * 3_600_000
export const TEAM = 'team-green'
export const LEADER = 'demo-huang'
export const OFFICE = 'demo-wang'

interface Publishing {
  places?: number
  startsAt?: number
}

/** Days from now that are taken, in all chapters of a file. */
let days = 30

/** @param house gives the house once it is open, and reached into */
export function doing(house: () => House) {
  const as = (openid: string) => house().as(openid)
  const startOfOwnDay = () => Date.now() + ++days * DAY
  return {
    as,
    /** A moment on a day on which no other task of these tests is. */
    startOfOwnDay,
    /** On a day of its own, unless said otherwise. */
    async published(
      { places = 3, startsAt = startOfOwnDay() }: Publishing = {},
      by = LEADER,
      origin?: { kind: 'request'; id: string },
    ) {
      const sketch = { ...sketchAt(startsAt), places }
      const { id, version: seen } = await as(by).tasks.draft.mutate({ teamId: TEAM, ...sketch, key: newKey() })
      return as(by).tasks.publish.mutate({ id, seen, ...(origin ? { origin } : {}), key: newKey() })
    },
    claim: (openid: string, id: string) => as(openid).tasks.claim.mutate({ id, key: newKey() }),
    async load(id: string): Promise<TaskDocument> {
      const [task] = await documents<TaskDocument>('tasks', { _id: id })
      if (!task) throw new Error(`there is no task ${id}`)
      return task
    },
    /** What somebody was told last about a task. */
    async toldTo(openid: string, id: string) {
      const _id = `task-${id}-${idOf(openid)}`
      const [message] = await documents<{ title: string; text: string }>('messages', { _id })
      return message && `${message.title} ${message.text}`
    },
    /** Ends it, without the clock. */
    over: (id: string) => change('tasks', id, { state: 'ended', phase: 'over', countDueAt: new Date() }),
  }
}
