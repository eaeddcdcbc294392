import { progressOf, progressWords, propertyWords } from './words'

test('how far a step has come', () => {
  const at = { done: false, of: null }
  expect(progressWords({ ...at, step: 'places', count: 0 }, 0)).toBe('还没有楼栋')
  expect(progressWords({ ...at, step: 'places', count: 6 }, 300)).toBe('6 栋楼，300 户')
  expect(progressWords({ step: 'coverage', done: false, count: 4, of: 6 }, 300)).toBe('4 / 6 栋')
  expect(progressWords({ step: 'coverage', done: false, count: 0, of: 0 }, 0)).toBe('先录入楼栋')
  expect(progressWords({ step: 'office', done: true, count: 1, of: 1 }, 0)).toBe('已完成')
})

test('the set-up goes on with the first step that is open, and its bar fills from the left', () => {
  const at = { count: 0, of: null }
  const steps = [
    { ...at, step: 'places' as const, done: false },
    { ...at, step: 'contact' as const, done: true },
    { ...at, step: 'office' as const, done: false },
  ]
  expect(progressOf(steps)).toMatchObject({
    names: ['填写居委会电话', '录入楼栋和住户', '邀请居委会'],
    done: 1,
    next: { step: 'places' },
  })
  expect(progressOf(steps.map((one) => ({ ...one, done: true }))).next).toBeUndefined()
})

test('how a property company is reached', () => {
  const at = { id: 'y1', label: '东苑' }
  expect(propertyWords({ at, phone: null, nightPhone: null })).toBe('还没有填')
  expect(propertyWords({ at, phone: '88000110', nightPhone: null })).toBe('88000110')
  expect(propertyWords({ at, phone: '88000110', nightPhone: '88000119' })).toBe('88000110，24 小时 88000119')
})
