import Taro from '@tarojs/taro'
import { keepConclusion, loadConclusion } from './conclusion-drafts'
import { emptyConclusion } from './conclusion-sketch'

/** The telephone's storage: gives back copies, and '' for what is not there. */
jest.mock('@tarojs/taro', () => {
  const kept = new Map<string, string>()
  return {
    setStorageSync: (key: string, value: unknown) => kept.set(key, JSON.stringify(value)),
    getStorageSync: (key: string) => JSON.parse(kept.get(key) ?? '""'),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: Array.from(kept.keys()) }),
  }
})

const stored = () => Taro.getStorageInfoSync().keys
const sketch = { ...emptyConclusion({ ownersDecide: false }), text: '各派两人' }
const DAY = 24 * 3_600_000

afterEach(() => {
  for (const key of stored()) Taro.removeStorageSync(key)
})

test('a conclusion that was begun is found again, for its item and its member', () => {
  keepConclusion('m1', '校门口', sketch, 0)
  keepConclusion('m1', '水泵', { ...sketch, text: '换新的' }, 0)
  expect(loadConclusion('m1', '校门口', DAY)?.text).toBe('各派两人')
  expect(loadConclusion('m1', '水泵', DAY)?.text).toBe('换新的')
  expect(loadConclusion('m2', '校门口', DAY)).toBeNull()
})

test('nothing stays of one that was sent, nor after a month', () => {
  keepConclusion('m1', '校门口', sketch, 0)
  expect(loadConclusion('m1', '校门口', 31 * DAY)).toBeNull()
  keepConclusion('m1', '校门口', null, DAY)
  expect(stored()).toEqual([])
})
