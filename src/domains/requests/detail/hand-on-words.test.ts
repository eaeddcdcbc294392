import { beginningOf, whichItem } from './hand-on-words'

const NOW = Date.parse('2026-11-22T10:00:00+08:00')

test('an item begins with what it is about and roughly where, and not with the words of a resident', () => {
  expect(beginningOf({ category: 'parking', around: '东苑 3 号楼' })).toMatchObject({
    title: '东苑 3 号楼：停车秩序',
    category: 'servingPeople',
  })
  expect(beginningOf({ category: 'facilities' })).toMatchObject({ title: '公共设施维修', category: 'publicRepairs' })
})

test.each(['care', 'neighbours', 'other'] as const)('of %s the title is left to whoever hands it on', (category) => {
  expect(beginningOf({ category, around: '东苑 3 号楼' }).title).toBe('')
})

test('a long place leaves the title within its length', () => {
  const { title } = beginningOf({ category: 'parking', around: '苑'.repeat(60) })
  expect(title.length).toBeLessThanOrEqual(40)
})

test('two items of one name are told apart by what is asked, how many asked and how they stand', () => {
  const one = {
    category: 'publicRepairs',
    reporters: 5,
    state: 'accepted',
    meetingAt: null,
    question: '谁来修',
  } as const
  expect(whichItem(one, NOW)).toBe('公共维修，来自 5 位居民，已采纳，等安排会议：谁来修')
  const meetingAt = Date.parse('2026-12-05T14:00:00+08:00')
  expect(whichItem({ ...one, reporters: 0, state: 'onAgenda', meetingAt }, NOW)).toBe(
    '公共维修，12月5日 周六开会：谁来修',
  )
})
