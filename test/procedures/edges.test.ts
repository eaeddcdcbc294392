import { COMMUNITY } from '../../demo/places'
import { type House, openHouse } from '../support/house'

/** What stands at the edges of the functions: who calls them, and what of a call stands in the log. */

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

interface Call {
  name: string
  source: string
  log: { text: string }[]
}
const lastCall = async () => (await house.control<Call[]>('GET', 'calls'))[0] as Call
const textOf = ({ log }: Call) => log.map(({ text }) => text).join('')

describe('the clock', () => {
  it.each([
    ['a person', { 'x-wx-openid': 'demo-wang' }],
    ['a client that does not say who it is', {}],
  ])('does nothing for %s', async (_, headers: Record<string, string>) => {
    const before = await house.writes()
    const response = await fetch(`${house.url}/functions/clock`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'everyFiveMinutes', SOURCE: 'wx_trigger' }),
    })
    expect(await response.json()).toMatchObject({ result: { error: { code: 'FORBIDDEN' } } })
    expect(await house.writes()).toBe(before)
    expect(textOf(await lastCall())).toBe('')
  })

  it('works for the timer', async () => {
    await house.fireClock()
    const call = await lastCall()
    expect(call).toMatchObject({ name: 'clock', source: 'wx_trigger' })
    expect(JSON.parse(textOf(call))).toMatchObject({ kind: 'clock', effectsStuck: 0 })
  })
})

it('a path that is none stands in no log', async () => {
  const typed = '13800000001.沈洁'
  await house.call('demo-chen', { communityId: COMMUNITY, calls: [{ path: typed, type: 'query' }] })
  const text = textOf(await lastCall())
  expect(text).toContain('UNKNOWN_PROCEDURE')
  expect(text).not.toContain(typed)
})

it.each([201, 100_000])('an event of %d levels is refused before any function sees it', async (levels) => {
  const before = await house.control<Call[]>('GET', 'calls')
  const body = `{"calls":[{"path":"members.me","type":"query","input":${'['.repeat(levels)}${']'.repeat(levels)}}]}`
  expect(await house.call('demo-chen', body)).toMatchObject({ status: 400, answer: { code: 'INVALID_PARAM' } })
  expect(await house.control('GET', 'calls')).toEqual(before)
})
