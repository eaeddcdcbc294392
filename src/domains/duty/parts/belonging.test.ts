import { belongingOf, missingIn, NOWHERE, sentOf } from './belonging'

const unit = { id: 'u1', name: '水务公司' }
const branch = { id: 'y1', label: '西苑' }

test('a form begins with where somebody belongs, and sends the same', () => {
  const sent = (at: Parameters<typeof belongingOf>[0]) => sentOf(belongingOf(at))
  expect(sent({ unit, branch })).toEqual({ unitId: 'u1', employer: '', branchId: 'y1' })
  expect(sent({ unit: { id: null, name: '设计院' }, branch: null })).toEqual({ employer: '设计院' })
  expect(sent({ unit: null, branch })).toEqual({ employer: '', branchId: 'y1' })
})

test('what was chosen before, and is not meant any more, is not sent', () => {
  const changed = { ...belongingOf({ unit, branch }), employer: '设计院' }
  expect(sentOf({ ...changed, where: 'none' })).toEqual({ employer: '', branchId: 'y1' })
  expect(sentOf({ ...changed, where: 'employer' })).toEqual({ employer: '设计院', branchId: 'y1' })
})

test('a unit is asked for where one is meant, and a branch never', () => {
  expect(Object.keys(missingIn(NOWHERE))).toEqual(['unitId'])
  expect(Object.keys(missingIn({ ...NOWHERE, where: 'employer', employer: ' ' }))).toEqual(['employer'])
  expect(missingIn({ ...NOWHERE, where: 'none' })).toEqual({})
})
