import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RequestDocument } from 'types/requests'
import { COMMUNITY } from '../../../demo/places'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'
import { roundOf } from './round'

/**
 * Transitions of the chain from a resolution to the answer, with deaths at random: each mark stands in the database exactly
 * once: a thousand transitions with a hundred deaths.
 */

const SETTLING = 7
const ROUNDS = 143
const DEATHS = 100
const HOUR = 60
/** No call of the chain asks for so many things that a later death would strike often. */
const POINTS = 30

jest.setTimeout(3_600_000)

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

/** The same numbers in each run. */
let seed = 20_260_303
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

let minutes = 1
let deaths = 0
let left = ROUNDS * SETTLING
/** Dies at random, so that all deaths are spent by the end. */
async function perhapsDying(name: 'api' | 'clock', act: () => Promise<unknown>): Promise<void> {
  const dies = random(left) < (DEATHS - deaths) * 2
  left -= 1
  if (dies) await stage.arm({ function: name, at: 1 + random(POINTS), when: 'before', kill: false })
  await act()
  if (dies && (await stage.disarm()).struck) deaths += 1
}

const sitter = (openid: string) => ({ memberId: idOf(openid), name: openid })
const people = { chair: sitter(OFFICE), owner: sitter(CHEN), other: sitter(NEIGHBOUR) }
const OWNERS = [CHEN, NEIGHBOUR, OFFICE]

async function found<D>(collection: string): Promise<(D & { _id: string })[]> {
  const { documents } = await stage.store.read()
  return [...(documents.get(collection) ?? [])].map((one) => JSON.parse(String(one)) as D & { _id: string })
}

async function resolved(round: number): Promise<string> {
  const said = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3-2-502' }
  const { id } = await stage.as(CHEN).requests.submit.mutate({ ...said, key: newKey() })
  const sketch = { name: `death-${round}`, communityId: COMMUNITY, at: stage.now(), requests: [id], actions: 3 }
  const { table, item, meeting } = roundOf({ ...sketch, ...people })
  if (round === 0) await stage.store.insert('tables', [table])
  await stage.store.insert('agendaItems', [item])
  await stage.store.insert('roundtables', [meeting])
  const { version: seen } = (await stage.as(OFFICE).requests.get.query({ id })) as { version: number }
  const to = { kind: 'agendaItem' as const, id: item._id }
  const dueAt = stage.now().getTime() + 30 * 24 * HOUR * 60_000
  await stage.as(OFFICE).requests.handOn.mutate({ id, seen, to, dueAt, key: newKey() })
  return item._id
}

/** Until it is done: whoever lost the answer sends the same again. */
async function insist(openid: string, path: string, said: object): Promise<void> {
  const input = { ...said, key: newKey() }
  await perhapsDying('api', () => stage.call(openid, path, input))
  expect(await stage.call(openid, path, input)).toBe('ok')
}

test('whatever dies in between, each mark of the chain stands there once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    stage.setTime(minutes)
    const itemId = await resolved(round)
    minutes += 2
    stage.setTime(minutes)
    await perhapsDying('clock', () => stage.house.fireClock().catch(() => undefined))
    for (let later = 0; later < 3; later++) {
      minutes += 10
      stage.setTime(minutes)
      await stage.house.fireClock()
    }
    const actions = (await found<MeetingActionDocument>('meetingActions')).filter((one) => one.itemId === itemId)
    expect(actions).toHaveLength(3)
    for (const { _id: id, owner } of actions) {
      const openid = OWNERS.find((one) => idOf(one) === owner.memberId) ?? OFFICE
      await insist(openid, 'roundtables.reportAction', { id, seen: 1, text: '办好了', photoIds: [] })
      await insist(OFFICE, 'roundtables.acceptReport', { id, seen: 2 })
    }
  }
  // What failed waits longer each time.
  for (let later = 0; later < 6; later++) {
    minutes += 3 * HOUR
    stage.setTime(minutes)
    await stage.house.fireClock()
  }
  expect(deaths).toBe(DEATHS)
  const count = (timeline: { step: string }[], step: string) => timeline.filter((one) => one.step === step).length
  for (const { timeline, effects, state } of await found<MeetingActionDocument>('meetingActions')) {
    expect([state, count(timeline, 'report'), count(timeline, 'accept'), effects.length]).toEqual(['done', 1, 1, 0])
  }
  const items = await found<AgendaItemDocument>('agendaItems')
  expect(items).toHaveLength(ROUNDS)
  for (const { timeline, effects, openActions } of items) {
    expect([count(timeline, 'resolve'), count(timeline, 'actionOver'), effects.length]).toEqual([1, 3, 0])
    expect(openActions).toEqual([])
  }
  const requests = await found<RequestDocument>('requests')
  for (const { timeline, state } of requests) {
    const resolutions = timeline.filter(({ text }) => text?.includes('定下三件事')).length
    expect([state, resolutions, count(timeline, 'answer')]).toEqual(['answered', 1, 1])
  }
  const messages = await found<{ subject: { kind: string }; memberId: string }>('messages')
  const told = messages.filter(({ subject, memberId }) => subject.kind === 'request' && memberId === idOf(CHEN))
  expect(told).toHaveLength(requests.length)
})
