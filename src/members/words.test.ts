import { memberWays } from './ways'
import { homeWords, postTitle } from './words'

test('a post is called by its name and its place', () => {
  expect(postTitle({ kind: 'warden', placeLabel: '3 号楼' })).toBe('楼栋长 · 3 号楼')
})

test('a home is called by its address and what one is in it', () => {
  const home = { householdId: 'b3-2-502', label: '3 号楼 2 单元 502', relation: 'tenant' as const, path: [] }
  expect(homeWords(home)).toBe('3 号楼 2 单元 502，租户')
})

test('whatever a place is called by, it stays one value of the address', () => {
  expect(memberWays.verify('b3&x=1')).toBe('/members/verify/index?place=b3%26x%3D1')
})
