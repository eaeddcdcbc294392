import { communityToEnter } from './community-to-enter'

const east = { id: 'east', name: '东湖社区' }
const west = { id: 'west', name: '西湖社区' }

test('the one that was joined, however many there are', () => {
  expect(communityToEnter([west], [east, west])).toBe('west')
})

test('the only one there is, for whoever joined none', () => {
  expect(communityToEnter([], [east])).toBe('east')
})

test('nobody guesses between several', () => {
  expect(communityToEnter([], [east, west])).toBeUndefined()
  expect(communityToEnter([east, west], [east, west])).toBeUndefined()
})

test('a deployment without communities has none to enter', () => {
  expect(communityToEnter([], [])).toBeUndefined()
})
