import type { MemberDocument } from 'types/members'
import type { TaskDocument } from 'types/tasks'
import { sketchAt } from '../../test/domains/tasks/sketch'
import { callLines } from '../../test/support/call-lines'
import { addMembers, allOf, crowdOf, IN_FLIGHT, outcomeHere, tally } from '../../test/support/crowd'
import { documents, reachInto } from '../../test/support/database'
import { type House, newKey } from '../../test/support/house'
import { claimByCounting } from '../fixtures/counting'
import { type Figure, kilobytes, median, ratio } from '../table'
import { addOpen } from '../task-crowd'

/** What a place in a task costs, and what becomes of it where many want it at once. */

const DAY = 24 * 3_600_000
const CROWD = 500
const TEAM = 'team-green'

let days = 10
type Sketch = ReturnType<typeof sketchAt> & { firstTimersFirst?: boolean; openFrom?: number }

/** On a day of its own, so that none clashes with another one. */
async function published(house: House, places: number, more: Partial<Sketch> = {}): Promise<string> {
  const { tasks } = house.as('demo-huang')
  const sketch = { ...sketchAt(Date.now() + ++days * DAY), places, ...more }
  const { id, version: seen } = await tasks.draft.mutate({ teamId: TEAM, ...sketch, key: newKey() })
  await tasks.publish.mutate({ id, seen, key: newKey() })
  return id
}

async function load(id: string): Promise<TaskDocument> {
  const [task] = await documents<TaskDocument>('tasks', { _id: id })
  if (!task) throw new Error(`there is no task ${id}`)
  return task
}

/** @param house one of its own, with the demo community */
export async function claimFigures(house: House): Promise<Figure[]> {
  await reachInto(house)
  const crowd = crowdOf(CROWD)
  await addMembers(crowd)
  const figures: Figure[] = []
  for (const part of [operations, throughput, races, timeline]) figures.push(...(await part(house, crowd)))
  return figures
}

/** Database operations of one claim each, from the functions' own log. */
async function operations(house: House): Promise<Figure[]> {
  const claim = (openid: string, id: string) => house.as(openid).tasks.claim.mutate({ id, key: newKey() })
  const withdraw = (openid: string, id: string) => house.as(openid).tasks.withdraw.mutate({ id, key: newKey() })
  const plain = await published(house, 1)
  const first = await published(house, 1, { firstTimersFirst: true, openFrom: Date.now() - 60_000 })
  const deeds: [name: string, must: string, reads: number, deed: () => Promise<unknown>][] = [
    ['`tasks.claim`', '≤ 4 reads + 1 write', 4, () => claim('v0', plain)],
    ['`tasks.claim` while first-timers come first', '≤ 5 reads + 1 write', 5, () => claim('v0', first)],
    ['`tasks.wait`', '', 99, () => house.as('v1').tasks.wait.mutate({ id: plain, key: newKey() })],
    ['`tasks.withdraw`, with one who waits', '', 99, () => withdraw('v0', plain)],
    ['`tasks.takeOffer`', '', 99, () => house.as('v1').tasks.takeOffer.mutate({ id: plain, key: newKey() })],
  ]
  const figures: Figure[] = []
  for (const [name, must, most, deed] of deeds) {
    await deed()
    const line = (await callLines(house)).at(-1)
    if (!line) throw new Error('the functions log every call')
    const { reads, writes, effectReads, effectWrites } = line
    figures.push({
      figure: `database operations of ${name}`,
      must,
      measured: `${reads} + ${writes} (its effects: ${effectReads} + ${effectWrites})`,
      ...(must ? { holds: reads <= most && writes <= 1 } : {}),
    })
  }
  return figures
}

const CALLERS = 10
const TASKS = 1_000
const BLOCKS = 8
/** Calls of each kind in a block. */
const CALLS = 20

/** Claims in one task and in many, beside `messages.unread`, in turn, so that the machine's moods strike all. */
async function throughput(house: House, crowd: MemberDocument[]): Promise<Figure[]> {
  const one = await published(house, 200)
  const many = await addOpen(TASKS)
  let next = 0
  const openid = () => crowd[next++ % CROWD]?.openid ?? ''
  const kinds: ((index: number) => Promise<unknown>)[] = [
    () => house.as(openid()).messages.unread.query(),
    () => house.as(openid()).tasks.claim.mutate({ id: one, key: newKey() }),
    (index) => house.as(openid()).tasks.claim.mutate({ id: many[index] ?? '', key: newKey() }),
  ]
  const seconds: [number[], number[], number[]] = [[], [], []]
  for (let block = 0; block <= BLOCKS; block++) {
    for (const [kind, call] of kinds.entries()) {
      const indexes = Array.from({ length: CALLS }, (_, index) => block * CALLS + index)
      const began = performance.now()
      await Promise.all(
        Array.from({ length: CALLERS }, async () => {
          for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) await call(index)
        }),
      )
      // The first block warms up and does not count.
      if (block > 0) seconds[kind as 0 | 1 | 2].push((performance.now() - began) / 1_000)
    }
  }
  const [unread, onOne, onMany] = seconds.map((all) => CALLS / median(all)) as [number, number, number]
  const row = (name: string, rate: number): Figure => ({
    figure: `claims a second ${name} / calls of \`messages.unread\` a second, ${CALLERS} callers at once`,
    must: '',
    measured: `${ratio(rate, unread)} (${rate.toFixed(0)} / ${unread.toFixed(0)} a second)`,
  })
  return [row('of one task', onOne), row(`of ${many.length} tasks`, onMany)]
}

const ROUNDS = 3

/** Five hundred for one place, by our functions and by the fixture, in turn; both run in this process. */
async function races(house: House, crowd: MemberDocument[]): Promise<Figure[]> {
  const { url } = house
  await fetch(`${url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'database.addCollection', collectionName: 'countedClaims' }),
  })
  const times: [number[], number[]] = [[], []]
  const inside: number[] = []
  const outcomes: Record<string, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const id = await published(house, 1)
    let began = performance.now()
    outcomes.push(tally(await allOf(crowd, (openid) => outcomeHere(openid, 'tasks.claim', { id }))))
    times[0].push((performance.now() - began) / 1_000)
    began = performance.now()
    const taken = await allOf(crowd, (openid) => claimByCounting(id, openid, 1))
    times[1].push((performance.now() - began) / 1_000)
    inside.push(taken.filter(Boolean).length)
  }
  const exact = outcomes.every((one) => one.ok === 1 && one['FULL/PLACES_FULL'] === CROWD - 1)
  const [ours, theirs] = times.map((all) => CROWD / median(all)) as [number, number]
  const words = (one: Record<string, number>) =>
    Object.entries(one)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')
  return [
    {
      figure: `${CROWD} claims for one place, ${IN_FLIGHT} at a time, ${ROUNDS} times`,
      must: `1 ok, ${CROWD - 1} FULL`,
      measured: [...new Set(outcomes.map(words))].join('; '),
      holds: exact,
    },
    {
      figure: `the same, by counting, comparing and inserting: how many have the one place`,
      must: '',
      measured: inside.join(', '),
    },
    {
      figure: 'answers a second in that race, ours / by counting',
      must: '',
      measured: `${ratio(ours, theirs)} (${ours.toFixed(0)} / ${theirs.toFixed(0)} a second)`,
    },
  ]
}

/** What stands in a task after all have come and gone, a hundred at a time. */
async function timeline(house: House, crowd: MemberDocument[]): Promise<Figure[]> {
  const id = await published(house, EACH)
  for (let from = 0; from < CROWD; from += EACH) {
    const some = crowd.slice(from, from + EACH)
    await allOf(some, (openid) => outcomeHere(openid, 'tasks.claim', { id }))
    await allOf(some, (openid) => outcomeHere(openid, 'tasks.withdraw', { id }))
  }
  const task = await load(id)
  const size = kilobytes(JSON.stringify(task).length)
  return [
    {
      figure: `a task after ${CROWD} claims and withdrawals`,
      must: '',
      measured: `${task.timeline.length} entries, ${task.effects.length} effects left, ${size}`,
    },
  ]
}

const EACH = 100
