import { memberWays } from './ways'
import { asksForPhone, homeWords, postWords } from './words'

test('a post is called by its name and its place, and whether it is held for another', () => {
  const at = { id: 'b3', label: '3 号楼' }
  expect(postWords({ kind: 'warden', at, acting: false })).toBe('楼栋长 · 3 号楼')
  expect(postWords({ kind: 'warden', at, acting: true })).toBe('楼栋长（代理） · 3 号楼')
})

test('a home is called by its address and what one is in it', () => {
  const home = { label: '3 号楼 2 单元 502', relation: 'tenant' as const }
  expect(homeWords(home)).toBe('3 号楼 2 单元 502，租户')
})

test('whatever a place is called by, it stays one value of the address', () => {
  expect(memberWays.verify('b3&x=1')).toBe('/domains/members/verify/index?place=b3%26x%3D1')
})

test('a number is asked of whoever lives here or wants to, and has none', () => {
  for (const state of ['pending', 'verified'] as const) {
    expect(asksForPhone({ phone: null, state })).toBe(true)
    expect(asksForPhone({ phone: '138****5678', state })).toBe(false)
  }
  for (const state of ['refused', 'left'] as const) expect(asksForPhone({ phone: null, state })).toBe(false)
})
