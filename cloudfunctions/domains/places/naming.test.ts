import { addressOf, labelFor, parentLevelsOf } from 'types/words/places'
import { nameKey, orderOf, slotFor } from './naming'

test('one name in several spellings', () => {
  expect(new Set(['3 号楼', '3号楼', '３号楼', '3　号楼'].map(nameKey)).size).toBe(1)
  expect(nameKey('3A 号楼')).toBe(nameKey('3a号楼'))
  expect(nameKey('3 号楼')).not.toBe(nameKey('13 号楼'))
})

test('a door says its building, a building stands for itself', () => {
  expect(labelFor('household', '502', '3 号楼 2 单元')).toBe('3 号楼 2 单元 502')
  expect(labelFor('building', '3 号楼', '东苑')).toBe('3 号楼')
})

test('an address says the yard, as two of them may have a building 3', () => {
  const community = { level: 'community', label: '翠苑社区' } as const
  const yard = { level: 'yard', label: '东苑' } as const
  const grid = { level: 'grid', label: '第 1 网格' } as const
  const building = { level: 'building', label: '3 号楼' } as const
  const door = { level: 'household', label: '3 号楼 502' } as const
  expect(addressOf([community, yard, grid, building, door])).toBe('东苑 3 号楼 502')
  expect(addressOf([community, yard, grid])).toBe('东苑 第 1 网格')
  expect(addressOf([community, yard])).toBe('东苑')
  expect(addressOf([community, building, door])).toBe('3 号楼 502')
  expect(addressOf([community])).toBe('翠苑社区')
  expect(addressOf([])).toBe('')
})

test('a closed place gives its name back', () => {
  const place = { _id: 'b3', level: 'building', name: '3 号楼', parentId: 'g1' } as const
  expect(slotFor({ ...place, closed: false })).toBe('g1/building/3号楼')
  expect(slotFor({ ...place, closed: true })).toBe('closed/b3')
})

test('two communities may have one name', () => {
  const top = { level: 'community', name: '桂花社区', parentId: null, closed: false } as const
  expect(slotFor({ ...top, _id: 'c1' })).not.toBe(slotFor({ ...top, _id: 'c2' }))
})

test('places stand in the order of their numbers', () => {
  const names = ['10 号楼', '3B 号楼', '3 号楼', '3A 号楼', '2 号楼']
  const sorted = [...names].sort((a, b) => orderOf(a, 0) - orderOf(b, 0))
  expect(sorted).toEqual(['2 号楼', '3 号楼', '3A 号楼', '3B 号楼', '10 号楼'])
})

test.each([
  ['三单元', 300],
  ['十单元', 1000],
  ['十二单元', 1200],
  ['二十一单元', 2100],
  ['第二网格', 200],
  ['东苑', 7],
])('%s stands at %d', (name, order) => expect(orderOf(name, 7)).toBe(order))

test('a door stands in a building or its doorway, a yard in the community only', () => {
  expect(parentLevelsOf('household')).toEqual(['building', 'doorway'])
  expect(parentLevelsOf('yard')).toEqual(['community'])
  expect(parentLevelsOf('building')).toEqual(['community', 'yard', 'block', 'grid'])
})
