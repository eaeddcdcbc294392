import type { TaskView } from 'types/task-views'
import { countedWords, personWords, placesWords, standingWords } from './words'

const place = (state: NonNullable<TaskView['myPlace']>['state']): TaskView['myPlace'] => ({
  id: 'p1',
  state,
  cameAt: null,
  wentAt: null,
  coming: false,
  asked: false,
  standIn: false,
})

test('whoever came is thanked with their minutes; nobody is thanked for not having come', () => {
  expect(countedWords({ minutes: 90, myPlace: place('counted') })?.title).toBe('谢谢您，这次记了 1 小时 30 分钟')
  for (const [state, words] of [
    ['absent', '没有到'],
    ['excused', '请假'],
  ] as const) {
    const said = countedWords({ minutes: 0, myPlace: place(state) })
    expect(said?.title).toBe(`这次记的是“${words}”`)
    expect(said?.text).toContain('请告诉队长或居委会')
  }
  expect(countedWords({ minutes: null, myPlace: place('gone') })).toBeNull()
})

test('whoever waits reads in the list that a place is free for whoever comes first', () => {
  const waited = { mine: 'waiting', state: 'open', waiting: 1 } as const
  expect(standingWords({ ...waited, free: 0 }).text).toBe('您在排队')
  expect(standingWords({ ...waited, free: 1 }).text).toBe('有名额，先到先得')
})

test('whoever leads it sees who looks for a stand-in and who said that they will come, while that matters', () => {
  const person = { state: 'claimed', guest: false, despite: null, unfit: null, standIn: false, coming: false } as const
  expect(personWords(person)).toBeUndefined()
  expect(personWords({ ...person, standIn: true })).toBe('在找人替班')
  expect(personWords({ ...person, coming: true, guest: true })).toBe('说好会来。没有手机，请打电话')
  expect(personWords({ ...person, state: 'here', coming: true, standIn: true })).toBeUndefined()
})

test('places are left as long as they can be had', () => {
  const task = { places: 5, free: 1, waiting: 0 }
  expect(placesWords({ ...task, state: 'open' })).toBe('5 人，还剩 1 个名额')
  expect(placesWords({ ...task, state: 'open', free: 0, waiting: 2 })).toBe('5 人，已满，2 人排队')
  for (const state of ['ended', 'counted', 'cancelled'] as const) expect(placesWords({ ...task, state })).toBe('5 人')
})
