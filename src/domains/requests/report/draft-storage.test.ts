import Taro from '@tarojs/taro'
import { newDraft } from './draft'
import { keepDraft, loadDraft } from './draft-storage'

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
const draft = { ...newDraft('k'.repeat(20)), text: '架空层的灯坏了' }

afterEach(() => {
  for (const key of stored()) Taro.removeStorageSync(key)
})

test('a draft is found again after the app was closed, with the key of its first attempt', () => {
  keepDraft('m1', draft)
  expect(loadDraft('m1', 0)).toEqual({ draft, photosLost: false })
})

test('each member has their own', () => {
  keepDraft('m1', draft)
  expect(loadDraft('m2', 0)).toBeNull()
})

test('nothing stays of a report that arrived', () => {
  keepDraft('m1', draft)
  keepDraft('m1', null)
  expect(loadDraft('m1', 0)).toBeNull()
  expect(stored()).toEqual([])
})

test('nothing stays of a report in which everything was taken back', () => {
  keepDraft('m1', draft)
  keepDraft('m1', { ...draft, text: '' })
  expect(stored()).toEqual([])
})
