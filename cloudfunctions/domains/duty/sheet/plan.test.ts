import type { DutyFileDocument } from 'types/duty'
import { PlaceFinder } from '../../places/finding'
import { planRegister, soundRows, whoIs } from './plan'
import type { ReadRow } from './read'
import { isSame, type Who } from './same'

const place = (id: string, level: string, name: string, path: string[], label = name) =>
  ({ _id: id, level, name, label, path: [...path, id] }) as ConstructorParameters<typeof PlaceFinder>[0][number]

const finder = new PlaceFinder([
  place('c', 'community', '翠苑社区', []),
  place('y1', 'yard', '东苑', ['c']),
  place('y2', 'yard', '西苑', ['c']),
  place('k1', 'block', '一片', ['c', 'y1']),
  place('k2', 'block', '一片', ['c', 'y2']),
  place('b1', 'building', '3 号楼', ['c', 'y1', 'k1']),
  place('d1', 'doorway', '2 单元', ['c', 'y1', 'k1', 'b1'], '3 号楼 2 单元'),
  place('h1', 'household', '502', ['c', 'y1', 'k1', 'b1', 'd1'], '3 号楼 2 单元 502'),
])
const units = [{ id: 'u1', label: '市水务公司翠苑营业所' }]

const row = (number: number, more: Partial<ReadRow> = {}): ReadRow => ({
  row: number,
  name: '贺新',
  kind: 'retired',
  home: {},
  faults: [],
  written: {},
  ...more,
})
const sound = (...rows: ReadRow[]) => soundRows(rows, { communityId: 'c', units, finder })

describe('what a row names', () => {
  test.each<[string, Partial<ReadRow>, Partial<DutyFileDocument>]>([
    ['nothing but a name', {}, { unit: null, branch: null, scope: ['c'], home: null, buildingId: null }],
    [
      'a unit of ours, written with blanks',
      { unit: '市水务公司 翠苑营业所' },
      { unit: { id: 'u1', name: '市水务公司翠苑营业所' } },
    ],
    ['an employer', { unit: '城西设计院' }, { unit: { id: null, name: '城西设计院' } }],
    ['a yard’s branch', { branch: '东苑党支部' }, { branch: { id: 'y1', label: '东苑' }, scope: ['c', 'y1'] }],
    [
      'a block by its way',
      { branch: '西苑一片' },
      { branch: { id: 'k2', label: '西苑 一片' }, scope: ['c', 'y2', 'k2'] },
    ],
    [
      'a home',
      { home: { building: '3', doorway: '2', household: '502' } },
      { home: { id: 'h1', label: '东苑 3 号楼 2 单元 502' }, buildingId: 'b1' },
    ],
  ])('%s', (_, more, expected) => {
    const { sound: found, bad } = sound(row(2, more))
    expect(bad).toEqual([])
    expect(found[0]?.fields).toMatchObject(expected)
  })

  test.each<[string, Partial<ReadRow>, RegExp]>([
    ['a branch that is nowhere', { branch: '南苑' }, /没有找到“南苑”，党支部请填/],
    ['a branch of two blocks', { branch: '一片' }, /有 2 处叫“一片”，请写成“东苑 一片”或“西苑 一片”/],
    ['a home that is nowhere', { home: { building: '9', household: '101' } }, /没有找到“9 101”/],
    ['a doorway for a home', { home: { building: '3', doorway: '2' } }, /“3 2”没有写到门牌/],
    ['what could not be read', { name: undefined, faults: ['请填写姓名'] }, /请填写姓名/],
  ])('%s is a fault, and no row', (_, more, expected) => {
    const { sound: found, bad } = sound(row(2, more))
    expect(found).toEqual([])
    expect(bad).toEqual([{ row: 2, reason: expect.stringMatching(expected) }])
  })
})

test('the same person twice: the first row is taken, the second named', () => {
  const { sound: found, bad } = sound(
    row(2, { phone: '13900000001' }),
    row(5, { phone: '13900000001', unit: '设计院' }),
  )
  expect(found.map((one) => one.row)).toEqual([2])
  expect(bad).toEqual([{ row: 5, reason: expect.stringMatching(/^与第 2 行是同一个人，请删去一行/) }])
  // A row that cannot be taken is nobody's double.
  expect(sound(row(2, { phone: '13900000001', branch: '南苑' }), row(3, { phone: '13900000001' })).sound).toHaveLength(
    1,
  )
})

describe('who is one person', () => {
  const who = (more: Partial<Who> = {}): Who => ({ name: '贺新', number: null, unit: null, home: null, ...more })
  const [one, other] = ['13900000001', '13900000002']
  const home = { id: 'h1' }
  const unit = { id: 'u1', name: '水务' }
  test.each<[string, Who, Who, boolean]>([
    ['name and number', who({ number: one, unit }), who({ number: one, home }), true],
    ['another name', who({ number: one }), who({ number: one, name: '贺欣' }), false],
    ['name, unit and home', who({ unit, home }), who({ unit, home, number: one }), true],
    ['another number, at home together', who({ unit, home, number: one }), who({ unit, home, number: other }), true],
    ['two numbers and no home', who({ unit, number: one }), who({ unit, number: other }), false],
    ['a number and none, of one unit', who({ unit, number: one }), who({ unit }), true],
    ['another home', who({ unit, home }), who({ unit, home: { id: 'h2' } }), false],
    ['another unit', who({ unit }), who({ unit: { id: 'u2', name: '水务' } }), false],
    [
      'an employer, written otherwise',
      who({ unit: { id: null, name: '设计院' } }),
      who({ unit: { id: null, name: '设 计院' } }),
      true,
    ],
    ['an employer and a unit of ours', who({ unit: { id: null, name: '水务' } }), who({ unit }), false],
  ])('%s', (_, first, second, expected) => {
    expect(isSame(first, second)).toBe(expected)
    expect(isSame(second, first)).toBe(expected)
  })
})

test('whoever is there is left, and the figures say who has no unit of ours', () => {
  const { sound: found } = sound(
    row(2),
    row(3, { name: '贺甲', unit: '设计院' }),
    row(4, { name: '贺乙', unit: '设计院' }),
    row(5, { name: '贺丙', unit: '市水务公司翠苑营业所' }),
    row(6, { name: '贺丁' }),
  )
  const filed = found.slice(0, 1).map((one) => ({ id: 'file', ...whoIs(one) }))
  const { rows, figures } = planRegister(found, filed)
  expect(rows.map((one) => one.row)).toEqual([3, 4, 5, 6])
  expect(figures).toEqual({ enter: 4, unchanged: 1, employers: 2, employerNames: ['设计院'], noUnit: 1 })
})
