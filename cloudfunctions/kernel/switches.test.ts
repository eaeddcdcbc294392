import type { Database } from './database'
import { forgetCommunity } from './lately'
import { refusalWhileOff } from './switches'

/** What an instance keeps of a community's switches, and for how long. */

let reads = 0
let systemsOff: string[] = []
const db = {
  collection: () => ({
    get: async () => {
      reads += 1
      return { office: { phone: null, hours: null }, systemsOff }
    },
  }),
} as unknown as Database

const now = jest.spyOn(performance, 'now')
const at = (seconds: number) => now.mockReturnValue(seconds * 1000)
const begin = () => refusalWhileOff(db, 'c1', 'teams.join').then((refusal) => refusal?.reason ?? 'begun')

beforeEach(() => {
  reads = 0
  systemsOff = []
  forgetCommunity('c1')
  at(1000)
})

test('it is read once in half a minute', async () => {
  expect([await begin(), await begin()]).toEqual(['begun', 'begun'])
  expect(reads).toBe(1)
  at(1030)
  await begin()
  expect(reads).toBe(2)
})

test('off in another instance holds here after half a minute', async () => {
  await begin()
  systemsOff = ['teams']
  at(1030)
  expect(await begin()).toBe('SYSTEM_OFF')
})

test('on in another instance holds here at once: nobody is refused by what was kept', async () => {
  systemsOff = ['teams']
  expect(await begin()).toBe('SYSTEM_OFF')
  systemsOff = []
  expect(await begin()).toBe('begun')
})

test('off in this instance holds at once', async () => {
  await begin()
  systemsOff = ['teams']
  forgetCommunity('c1')
  expect(await begin()).toBe('SYSTEM_OFF')
})

test('what begins nothing reads nothing, and another system is no matter', async () => {
  systemsOff = ['teams']
  await refusalWhileOff(db, 'c1', 'teams.leave')
  expect(reads).toBe(0)
  await refusalWhileOff(db, 'c1', 'units.add')
  expect(await begin()).toBe('SYSTEM_OFF')
})
