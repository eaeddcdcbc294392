import type { HoursDocument, TaskDocument } from 'types/tasks'
import { dayOf } from '../../cloudfunctions/domains/tasks/hours'
import { keyAt } from '../../cloudfunctions/domains/tasks/rules'
import { COMMUNITY } from '../../demo/places'
import { callLines } from '../../test/support/call-lines'
import { add, documents, reachInto } from '../../test/support/database'
import { type House, openHouse } from '../../test/support/house'
import { idOf } from '../../test/support/members'
import { LIMIT_FACTOR } from '../house'
import { type Figure, median, ratio } from '../table'
import { addEnding, addPastTasks, FIRST_DAY, TEAM } from '../task-crowd'
import { examined } from './lists'

/** Lists, the clock and the ledger of a team that has done very much. */

/** A house with the demo community and so many tasks of one team more, all of them over. */
export async function houseWithTasks(count: number): Promise<House> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  await reachInto(house)
  await addPastTasks(count)
  return house
}

type Client = ReturnType<House['as']>
const calendar = (client: Client) => client.tasks.calendar.query({ teamId: TEAM, from: FIRST_DAY, until: '2019-01-03' })

const LISTS: [name: string, list: (client: Client) => Promise<unknown>][] = [
  ['tasks.calendar of a team', calendar],
  ['tasks.list, this week', (client) => client.tasks.list.query({ by: 'week' })],
  ['tasks.list, of a team', (client) => client.tasks.list.query({ by: 'team', teamId: TEAM })],
  ['tasks.mine, what was', (client) => client.tasks.mine.query({ when: 'past' })],
]

const CALLS = 60

export async function taskListFigures(small: House, large: House): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, list] of LISTS) {
    const few = await examined(small, 'demo-peng', 'tasks', list)
    const many = await examined(large, 'demo-peng', 'tasks', list)
    figures.push({
      figure: `examined / returned: ${name}`,
      must: 'the same at 1,000 and 100,000, ≤ 1.1',
      measured: `${few.examined} / ${few.returned} and ${many.examined} / ${many.returned}`,
      holds: [few, many].every((one) => one.scans === 0 && one.examined <= one.returned * 1.1),
    })
  }
  return [...figures, await calendarFigure(small, large)]
}

/** In turn, so that the machine's moods strike both. */
async function calendarFigure(small: House, large: House): Promise<Figure> {
  const times: [number[], number[]] = [[], []]
  for (let round = -10; round < CALLS; round++) {
    for (const [index, house] of [small, large].entries()) {
      const began = performance.now()
      await calendar(house.as('demo-peng'))
      if (round >= 0) times[index as 0 | 1].push(performance.now() - began)
    }
  }
  const [few, many] = [median(times[0]), median(times[1])]
  return {
    figure: 'calendar of a team, p50 at 100,000 / at 1,000 tasks',
    must: '≤ 1.5',
    measured: `${ratio(many, few)} (${many.toFixed(1)} / ${few.toFixed(1)} ms)`,
    holds: many <= few * 1.5,
  }
}

const ENDING = 1_000

/** A thousand tasks whose end is over, and two clocks at once until all have ended. @param house one of its own */
export async function sweepFigure(house: House): Promise<Figure> {
  await reachInto(house)
  await addEnding(ENDING)
  const found = () => documents<TaskDocument>('tasks', { title: '同时结束' })
  const began = performance.now()
  let rounds = 0
  for (; rounds < 20; rounds++) {
    if ((await found()).every(({ state }) => state === 'ended')) break
    await Promise.all([house.fireClock(), house.fireClock()])
  }
  const seconds = (performance.now() - began) / 1_000
  const tasks = await found()
  const ends = ({ timeline }: TaskDocument) => timeline.filter(({ step }) => step === 'end').length
  const once = tasks.filter((task) => task.state === 'ended' && ends(task) === 1).length
  return {
    figure: `${ENDING} tasks that end at once, swept by two clocks at a time`,
    must: 'each once',
    measured: `${once} once, in ${rounds} rounds (${seconds.toFixed(0)} s)`,
    holds: tasks.length === ENDING && once === ENDING,
  }
}

const ENTRIES = 3_000

/** Ten years of one person: their sum and the newest entries in one call. @param house one of its own */
export async function ledgerFigures(house: House): Promise<Figure[]> {
  await reachInto(house)
  const first = Date.parse('2016-01-01T08:00:00+08:00')
  const all = Array.from({ length: ENTRIES }, (_, index): HoursDocument => {
    const from = new Date(first + index * 28 * 3_600_000)
    const to = new Date(from.getTime() + 50 * 60_000)
    const _id = `ledger-${index}`
    const of = {
      communityId: COMMUNITY,
      memberId: idOf('demo-zhu'),
      teamId: TEAM,
      taskId: `t-${index}`,
      title: '护学岗',
    }
    const when = { from, to, day: dayOf({ from }), at: to, order: keyAt(to, _id) }
    return { _id, ...of, ...when, kind: 'counted', minutes: 50, note: null, by: null }
  })
  for (let from = 0; from < ENTRIES; from += 500) await add('hours', all.slice(from, from + 500))
  const hours = () => house.as('demo-zhu').tasks.hours.query({})
  await hours()
  const times: number[] = []
  for (let round = 0; round < 10; round++) {
    const began = performance.now()
    await hours()
    times.push(performance.now() - began)
  }
  const page = (await hours()) as { minutes: number }
  const reads = (await callLines(house)).at(-1)?.reads
  const looked = await examined(house, 'demo-zhu', 'hours', hours)
  return [
    {
      figure: `calls for the sum and the newest entries of a ledger of ${ENTRIES}`,
      must: '1, ≤ 2 s',
      measured: `1 of ${reads} reads (p50 ${median(times).toFixed(0)} ms), ${page.minutes} minutes`,
      holds: median(times) <= 2_000 && page.minutes >= ENTRIES * 50,
    },
    {
      figure: 'examined / returned: tasks.hours of that ledger',
      must: '≤ 1.1',
      measured: `${looked.examined} / ${looked.returned}`,
      holds: looked.scans === 0 && looked.examined <= looked.returned * 1.1,
    },
  ]
}
