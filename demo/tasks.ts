import type { MemberDocument } from 'types/members'
import type { Claim, SeriesDocument, TaskDocument, Waiter } from 'types/tasks'
import type { ClaimState, TaskState } from 'types/words/tasks'
import { countDates } from '../cloudfunctions/domains/tasks/life'
import { draft, inState, sketched } from '../cloudfunctions/domains/tasks/rules'
import { repeat } from '../cloudfunctions/domains/tasks/series'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { deployedCalendar } from '../cloudfunctions/kernel/holidays'
import { dayInShanghai } from '../cloudfunctions/kernel/time'
import { COMMUNITY } from './places'

/** Volunteer tasks of the green team in every state. Invented. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TEAM = 'team-green'
const LEADER = 'demo-huang'

interface Sketch {
  id: string
  state: TaskState
  title: string
  meetAt: string
  /** Days from today, and the hour at which it begins. */
  at: [days: number, hour: number]
  /** In place of that: it began so many minutes ago. */
  begun?: number
  places: number
  claimed?: string[]
  /** Those of them who have come. */
  here?: string[]
  /** The first of them has the offer. */
  offered?: string[]
  waiting?: string[]
  /** From which project it was made, and what was learnt in it. */
  projectId?: string
  learnt?: string
}

const TASKS: Sketch[] = [
  { id: 'task-draft', state: 'draft', title: '楼道清理', meetAt: '2 号楼大厅', at: [9, 9], places: 10 },
  {
    id: 'task-open',
    state: 'open',
    title: '垃圾分类桶边指导',
    projectId: 'standard-waste-sorting',
    meetAt: '东苑投放点',
    at: [3, 18],
    places: 5,
    claimed: ['demo-peng'],
  },
  {
    id: 'task-full',
    state: 'open',
    title: '河边捡拾垃圾',
    meetAt: '北门',
    at: [4, 8],
    places: 3,
    claimed: ['demo-peng', 'demo-zhu'],
    offered: ['demo-qin'],
    waiting: ['demo-you'],
  },
  {
    id: 'task-here',
    state: 'underWay',
    title: '小区门口秩序维护',
    meetAt: '东苑正门',
    at: [0, 0],
    begun: 30,
    places: 4,
    claimed: ['demo-qin', 'demo-han'],
    here: ['demo-qin'],
  },
  {
    id: 'task-ended',
    state: 'ended',
    title: '旧衣回收',
    meetAt: '中心广场',
    at: [-1, 9],
    places: 4,
    claimed: ['demo-peng', 'demo-qin'],
  },
  {
    id: 'task-counted',
    state: 'counted',
    title: '绿化带补种',
    meetAt: '西苑花坛',
    at: [-10, 9],
    places: 4,
    claimed: ['demo-zhu'],
  },
  {
    id: 'task-sorted',
    state: 'counted',
    title: '垃圾分类桶边指导',
    meetAt: '西苑投放点',
    at: [-40, 18],
    places: 3,
    projectId: 'standard-waste-sorting',
    learnt: '天黑得早，带两个手电；傍晚六点半人最多。',
  },
  {
    id: 'task-cancelled',
    state: 'cancelled',
    title: '屋顶花园浇水',
    meetAt: '5 号楼',
    at: [2, 7],
    places: 2,
    claimed: ['demo-zhu'],
  },
]

/** @param members by openid */
export const demoTasks = (members: Map<string, MemberDocument>, now: Date): TaskDocument[] =>
  TASKS.map((sketch) => taskOf(sketch, members, now))

function taskOf(sketch: Sketch, members: Map<string, MemberDocument>, now: Date): TaskDocument {
  const { id, state, title, meetAt, places, claimed = [], here = [], offered = [], waiting = [] } = sketch
  const { projectId, learnt } = sketch
  const [days, hour] = sketch.at
  const onDay = Date.parse(`${dayInShanghai(now)}T00:00:00+08:00`) + days * DAY + hour * HOUR
  const startsAt = sketch.begun === undefined ? onDay : now.getTime() - sketch.begun * MINUTE
  const made = new Date(Math.min(now.getTime(), startsAt) - 5 * DAY)
  const waiter = (openid: string): Waiter => {
    const { _id: memberId, name } = known(members, openid)
    return { id: `${id}-${openid}`, memberId, name, at: made }
  }
  const claim = (openid: string): Claim => ({
    ...waiter(openid),
    ...(here.includes(openid) ? { state: 'here', cameAt: new Date(startsAt) } : { state: stateOfClaim(state) }),
  })
  const until = new Date(now.getTime() + 10 * HOUR)
  const written = {
    title,
    meetAt,
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    places,
    contact: '19900000001',
    risk: 'none' as const,
    teamOnly: false,
    late: false,
    firstTimersFirst: false,
  }
  const near = { yardId: null, buildingId: null }
  const leader = actorOf(known(members, LEADER), now)
  const said = { key: `demo-${id}-0123456789`, now: made }
  const task = draft({ _id: id, communityId: COMMUNITY, teamId: TEAM }, sketched(id, written, near), leader, said)
  return {
    ...task,
    ...(projectId ? { projectId } : {}),
    ...(learnt ? { learnt } : {}),
    ...inState(state),
    free: places - claimed.length - offered.length,
    claims: claimed.map(claim),
    offers: offered.map((openid) => ({ ...waiter(openid), until })),
    waiting: waiting.map(waiter),
    ...(state === 'ended' ? countDates(task.endsAt, deployedCalendar()) : {}),
  }
}

/** A task that comes every week, from a day far away: nothing is made of it meanwhile. */
export function demoSeries(members: Map<string, MemberDocument>, now: Date): SeriesDocument[] {
  const startsAt = Date.parse('2030-01-07T08:30:00+08:00')
  const written = {
    title: '周一绿地巡查',
    meetAt: '中心广场',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    places: 4,
    contact: '19900000001',
    risk: 'none' as const,
    teamOnly: false,
    late: false,
    firstTimersFirst: false,
  }
  const first = sketched('series-green-first', written, { yardId: null, buildingId: null })
  const said = { key: 'demo-series-green-01', now }
  const scoped = { _id: 'series-green', communityId: COMMUNITY, teamId: TEAM }
  return [repeat(scoped, first, { onHolidays: false }, actorOf(known(members, LEADER), now), said)]
}

const stateOfClaim = (state: TaskState): ClaimState => (state === 'counted' ? 'absent' : 'claimed')

function known(members: Map<string, MemberDocument>, openid: string): MemberDocument {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
  return member
}
