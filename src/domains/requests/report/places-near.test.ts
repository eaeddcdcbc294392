import type { Waypoint } from 'types/members'
import { placesNear } from './places-near'

const way = (...places: [Waypoint['level'], string, string][]) => ({
  path: places.map(([level, id, label]) => ({ level, id, label })),
})

const home = way(
  ['community', 'c', '翠苑社区'],
  ['yard', 'y1', '东苑'],
  ['grid', 'g2', '第 2 网格'],
  ['building', 'b3', '3 号楼'],
  ['doorway', 'b3-2', '3 号楼 2 单元'],
  ['household', 'b3-2-502', '3 号楼 2 单元 502'],
)

test('from the own door outwards, without the levels that only the staff know', () => {
  expect(placesNear([home])).toEqual([
    { value: 'b3-2-502', label: '本户', hint: '3 号楼 2 单元 502' },
    { value: 'b3-2', label: '本单元', hint: '3 号楼 2 单元' },
    { value: 'b3', label: '本楼', hint: '3 号楼' },
    { value: 'y1', label: '本苑区', hint: '东苑' },
  ])
})

test('without yards the community is what lies around', () => {
  const near = placesNear([way(['community', 'c', '翠苑社区'], ['building', 'b3', '3 号楼'])])
  expect(near).toMatchObject([{ value: 'b3' }, { value: 'c', label: '小区公共区域' }])
})

test('what two homes share stands there once', () => {
  const upstairs = { path: [...home.path.slice(0, -1), { level: 'household', id: 'b3-2-802', label: '802' } as const] }
  expect(placesNear([home, upstairs]).map(({ value }) => value)).toEqual(['b3-2-502', 'b3-2', 'b3', 'y1', 'b3-2-802'])
})

test('nobody without a home is offered one', () => {
  expect(placesNear([])).toEqual([])
})
