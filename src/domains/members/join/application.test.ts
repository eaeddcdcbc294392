import { type Application, completed, missingIn } from './application'

const building = { id: 'b3', name: '3 号楼', hasChildren: true }
const door = { id: 'b3-1-301', name: '301', hasChildren: false }
const filled: Application = { communityId: 'c1', way: [building, door], name: '孙伟', relation: 'tenant' }

test('a form that says everything is sent as it is', () => {
  expect(missingIn(filled)).toEqual({})
  expect(completed(filled)).toEqual({ communityId: 'c1', householdId: 'b3-1-301', name: '孙伟', relation: 'tenant' })
})

test('an empty form is told everything that is missing, in its order', () => {
  const empty: Application = { communityId: null, way: [], name: ' ', relation: null }
  expect(Object.keys(missingIn(empty))).toEqual(['communityId', 'householdId', 'name', 'relation'])
})

test.each<[string, Partial<Application>, string]>([
  ['no community', { communityId: null }, 'communityId'],
  ['a building is no door', { way: [building] }, 'householdId'],
  ['a name of blanks', { name: '　 ' }, 'name'],
  ['a name that shows nothing', { name: '\u2800\u200b' }, 'name'],
  ['no relation', { relation: null }, 'relation'],
])('%s', (_, change, field) => {
  const application = { ...filled, ...change }
  expect(Object.keys(missingIn(application))).toEqual([field])
  expect(completed(application)).toBeNull()
})
