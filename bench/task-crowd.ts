import type { TaskDocument } from 'types/tasks'
import { draft, inState, keysOf, sketched } from '../cloudfunctions/domains/tasks/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { people } from '../demo/cast'
import { memberOf } from '../demo/members'
import { COMMUNITY } from '../demo/places'
import { sketchAt } from '../test/domains/tasks/sketch'
import { add } from '../test/support/database'
import { idOf } from '../test/support/members'

/** Many tasks, stored past the functions, for measuring how lists and the clock bear them. */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const AT_ONCE = 500
export const TEAM = 'team-green'
/** The first day of the tasks that were. Fifty lie on each day. */
export const FIRST_DAY = '2019-01-01'
const EACH_DAY = 50

/** A task of a team that begins then and lasts two hours, with one person in it. */
export function taskAt(_id: string, startsAt: Date, state: TaskDocument['state']): TaskDocument {
  const lead = people.find(({ openid }) => openid === 'demo-huang')
  const member = lead && memberOf(lead, startsAt)
  if (!member) throw new Error('the demo community has somebody who leads a team')
  const choices = { teamOnly: false, late: false, firstTimersFirst: false }
  const sketch = sketched(_id, { ...sketchAt(startsAt.getTime()), ...choices }, { yardId: null, buildingId: null })
  const said = { key: `key-${_id}`, now: startsAt }
  const task = draft({ _id, communityId: COMMUNITY, teamId: TEAM }, sketch, actorOf(member, startsAt), said)
  const claims = [{ id: `${_id}-1`, memberId: idOf('demo-peng'), name: '彭', at: startsAt, state: 'claimed' as const }]
  return { ...task, ...inState(state), free: task.places - 1, claims }
}

/** Inserts so many tasks of one team that are over and counted; the process must have the environment of the cloud. */
export async function addPastTasks(count: number): Promise<void> {
  const first = Date.parse(`${FIRST_DAY}T08:00:00+08:00`)
  const template = taskAt('past', new Date(first), 'counted')
  const at = (index: number): TaskDocument => {
    const startsAt = new Date(first + Math.floor(index / EACH_DAY) * DAY + (index % EACH_DAY) * 9 * MINUTE)
    const endsAt = new Date(startsAt.getTime() + 120 * MINUTE)
    const _id = `past-${index}`
    return { ...template, _id, startsAt, endsAt, ...keysOf(_id, startsAt, endsAt) }
  }
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from)
    await add(
      'tasks',
      Array.from({ length: size }, (_, index) => at(from + index)),
    )
  }
}

/** Inserts so many that can be claimed, each on a day of its own. @returns their ids */
export async function addOpen(count: number): Promise<string[]> {
  const first = Date.now() + 100 * DAY
  const all = Array.from({ length: count }, (_, index) =>
    taskAt(`open-${index}`, new Date(first + index * DAY), 'open'),
  )
  for (let from = 0; from < count; from += AT_ONCE) await add('tasks', all.slice(from, from + AT_ONCE))
  return all.map(({ _id }) => _id)
}

/** Inserts so many that are under way and whose end is over. */
export async function addEnding(count: number): Promise<void> {
  const startsAt = new Date(Date.now() - 121 * MINUTE)
  const template = taskAt('ending', startsAt, 'underWay')
  const endsAt = template.endsAt
  const all = Array.from({ length: count }, (_, index) => {
    const _id = `ending-${index}`
    return { ...template, _id, title: '同时结束', ...keysOf(_id, startsAt, endsAt) }
  })
  for (let from = 0; from < count; from += AT_ONCE) await add('tasks', all.slice(from, from + AT_ONCE))
}
