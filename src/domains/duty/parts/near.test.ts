import { nearness } from './near'

const MINUTE = 60_000
const activity = { state: 'open', isNear: false, startsAt: 100 * MINUTE, endsAt: 160 * MINUTE } as const

test('people check in from half an hour before until half an hour after', () => {
  const at = (minute: number) => nearness(activity, minute * MINUTE)
  expect([at(69), at(70), at(190), at(191)]).toEqual(['before', 'near', 'near', 'after'])
})

test('what the cloud said outweighs a wrong clock, and nobody checks in where it is called off', () => {
  expect(nearness({ ...activity, isNear: true }, 0)).toBe('near')
  expect(nearness({ ...activity, state: 'cancelled' }, 100 * MINUTE)).toBe('after')
})
