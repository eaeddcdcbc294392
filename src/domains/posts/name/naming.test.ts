import { emptyNaming, endOf, levelsFor, missingIn, type Naming, seatOf, startOf } from './naming'

const AT = { id: 'b3', label: '3 号楼' }
const complete: Naming = { ...emptyNaming('warden', AT), member: { id: 'm1', name: '陈秀英' } }

test('an empty form is told everything that is missing, in its order', () => {
  expect(Object.keys(missingIn(emptyNaming(null, null), 'c1'))).toEqual(['kind', 'atId', 'member'])
  expect(missingIn(complete, 'c1')).toEqual({})
})

test('neighbours are looked for among the members, staff by their number', () => {
  expect([emptyNaming('warden', AT).whom, emptyNaming('propertyCompany', AT).whom]).toEqual(['member', 'number'])
})

test.each<[string, Partial<Naming>, string[]]>([
  ['nobody by number', { whom: 'number' }, ['name', 'phone']],
  ['a number that is none', { whom: 'number', name: '贺新', phone: '12345' }, ['phone']],
  ['a number from an address book', { whom: 'number', name: '贺新', phone: '\u202d+86 138-0000-0000\u202c' }, []],
  ['a name that shows nothing', { whom: 'number', name: '\u2800', phone: '13800000000' }, ['name']],
  ['a name of twenty characters', { whom: 'number', name: ` ${'𠮷'.repeat(20)}\u200b`, phone: '13800000000' }, []],
  ['a number with blanks around it', { whom: 'number', name: '贺新', phone: ' 13800000000 ' }, []],
  ['a term that ends before it begins', { from: '2026-12-01', until: '2026-11-30' }, ['until']],
])('%s', (_, change, missing) => {
  expect(Object.keys(missingIn({ ...complete, ...change }, 'c1'))).toEqual(missing)
})

test('a post over the whole community needs no choosing, one of a grid does', () => {
  expect(seatOf(emptyNaming('mediator', null), 'c1')).toBe('c1')
  expect(seatOf(emptyNaming('gridOfficer', null), 'c1')).toBeNull()
  const way = [{ id: 'g1', name: '第 1 网格', hasChildren: true }]
  expect(seatOf({ ...emptyNaming('mediator', null), way }, 'c1')).toBe('g1')
  expect([levelsFor('gridOfficer').fromTop, levelsFor('warden').fromTop]).toEqual([true, false])
})

test('a term lasts from the first minute of its first day to the closing of its last, in Shanghai', () => {
  expect(new Date(startOf('2026-12-01')).toISOString()).toBe('2026-11-30T16:00:00.000Z')
  expect(new Date(endOf('2026-12-31')).toISOString()).toBe('2026-12-31T10:00:00.000Z')
})
