import type { RequestDocument } from 'types/requests'
import { REQUEST_CATEGORIES, REQUEST_STATES, type RequestState } from 'types/words/requests'
import cloud from 'wx-server-sdk'
import { decide, type Move, submit } from '../cloudfunctions/domains/requests/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { calendarOf } from '../cloudfunctions/kernel/calendar'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { people } from '../demo/cast'
import { memberOf } from '../demo/members'
import { COMMUNITY, wayOf } from '../demo/places'

/** Many requests, each led through its life by the rules, for measuring how the lists bear a crowd. */

const MINUTE = 60_000
const AT_ONCE = 500
const calendar = calendarOf(new Map())
const PLACES = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b3-2', 'y1', 'y2']

const START = new Date('2021-01-01T01:00:00Z')
const actorNamed = (openid: string) => {
  const person = people.find((one) => one.openid === openid)
  const member = person && memberOf(person, START)
  if (!member) throw new Error(`nobody is called ${openid}`)
  return actorOf(member, START)
}
const reporters = people
  .filter((one) => one.homes && one.state !== 'pending')
  .map((one) => actorNamed(one.openid))
  .filter(({ communityId }) => communityId === COMMUNITY)
const office = actorNamed('demo-wang')
const property = { y1: actorNamed('demo-liu'), y2: actorNamed('demo-he') }

type Moves = [who: 'office' | 'property' | 'reporter', move: Omit<Move, 'key'>][]
const dispatched = (yard: string): Moves => [
  ['office', { action: 'dispatch', target: { post: 'propertyCompany', placeId: yard } }],
]
const answered = (yard: string): Moves => [
  ...dispatched(yard),
  ['property', { action: 'start' }],
  ['property', { action: 'answer', text: '已经修好，请看一看。' }],
]
const LIVES: Record<RequestState, (yard: string) => Moves> = {
  submitted: () => [],
  accepted: dispatched,
  declined: () => [['office', { action: 'decline', text: '不属于公共区域。' }]],
  inHand: (yard) => [...dispatched(yard), ['property', { action: 'start' }]],
  answered,
  settled: (yard) => [...answered(yard), ['reporter', { action: 'settle', stars: 5 }]],
  reopened: (yard) => [...answered(yard), ['reporter', { action: 'reopen', text: '还没有修好。' }]],
  withdrawn: () => [['reporter', { action: 'withdraw' }]],
}

/** Most are settled, as they are in a community that has used the app for years. */
const stateOf = (index: number): RequestState =>
  index % 3 === 0 ? (REQUEST_STATES[(index / 3) % REQUEST_STATES.length] ?? 'settled') : 'settled'

function requestAt(index: number): RequestDocument {
  const reporter = reporters[index % reporters.length] ?? office
  const way = wayOf(PLACES[index % PLACES.length] ?? 'b1')
  const yard = way.find((place) => place.level === 'yard')?.id === 'y2' ? 'y2' : 'y1'
  const day = Math.floor(index / 50)
  let at = new Date(START.getTime() + day * 1440 * MINUTE + (index % 50) * 9 * MINUTE)
  const number = `${at.toISOString().slice(0, 4)}-${at.toISOString().slice(5, 10).replace('-', '')}-${String((index % 50) + 1).padStart(4, '0')}`
  const category = REQUEST_CATEGORIES[index % REQUEST_CATEGORIES.length] ?? 'other'
  const text = `第 ${index} 件：楼道的灯不亮，晚上上下楼看不清台阶，家里有老人，请尽快修一下。`
  const key = `crowd-${index}`
  let request = submit({ number, category, text, photos: [], way, naming: 'open', key }, reporter, at, calendar)
  for (const [who, move] of LIVES[stateOf(index)](yard)) {
    at = new Date(at.getTime() + 30 * MINUTE)
    const by = who === 'office' ? office : who === 'property' ? property[yard] : reporter
    request = afterStep(request, decide(request, by, { ...move, key: `${key}-${request.version}` }, at, calendar))
  }
  // Nothing is left to follow, and nothing is to climb: the clock has no part in these figures.
  return { ...request, effects: [], climbAt: null }
}

/** Inserts `count` requests through the SDK; the process must have the environment of the cloud. */
export async function addCrowd(count: number): Promise<void> {
  const requests = cloud.database().collection('requests')
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from)
    const data = Array.from({ length: size }, (_, index) => requestAt(from + index))
    await requests.add({ data: data as unknown as object })
  }
}
