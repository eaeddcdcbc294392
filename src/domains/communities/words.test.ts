import { progressWords } from './words'

test('how far a step has come', () => {
  const at = { done: false, of: null }
  expect(progressWords({ ...at, step: 'places', count: 0 }, 0)).toBe('还没有楼栋')
  expect(progressWords({ ...at, step: 'places', count: 6 }, 300)).toBe('6 栋楼，300 户')
  expect(progressWords({ step: 'coverage', done: false, count: 4, of: 6 }, 300)).toBe('4 / 6 栋')
  expect(progressWords({ step: 'coverage', done: false, count: 0, of: 0 }, 0)).toBe('先录入楼栋')
  expect(progressWords({ step: 'office', done: true, count: 1, of: 1 }, 0)).toBe('已完成')
})
