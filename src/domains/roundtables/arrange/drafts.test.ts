import { inputOf, newSeat, withParty } from './drafts'

test('another party renames a seat that was called by its party, and no other', () => {
  expect(withParty(newSeat(), 'police')).toMatchObject({ party: 'police', label: '派出所' })
  expect(withParty({ ...newSeat(), label: '居委会记录' }, 'police').label).toBe('居委会记录')
})

test('people are sent by their ids', () => {
  const seat = { ...newSeat(), holder: { id: 'm1', name: '王芳' }, substitutes: [{ id: 'm2', name: '李建国' }] }
  expect(inputOf(seat)).toMatchObject({ holder: 'm1', substitutes: ['m2'] })
})
