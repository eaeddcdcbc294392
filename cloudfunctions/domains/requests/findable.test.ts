import { WAY } from '../../testing/people'
import { doorOf, isCalled, serialOf, wantedIn } from './findable'

const YEAR = 2026
const ofDay = (rest: string) => [2026, 2025, 2024, 2023, 2022].map((year) => `${year}-${rest}`)

test.each([
  ['2026-1129-0014', { numbers: ['2026-1129-0014'] }],
  ['202611290014', { numbers: ['2026-1129-0014'] }],
  ['1129-0014', { numbers: ofDay('1129-0014') }],
  ['11290014', { numbers: ofDay('1129-0014') }],
  // Four digits are a serial, and the door of a tall building.
  ['1204', { numbers: [], serial: '1204', door: { name: '1204' } }],
  ['００１４', { numbers: [], serial: '0014', door: { name: '0014' } }],
  ['502', { numbers: [], door: { name: '502' } }],
  ['502室', { numbers: [], door: { name: '502' } }],
  ['5 号', { numbers: [], door: { name: '5' } }],
  ['3栋502', { numbers: [], door: { name: '502', building: '3' } }],
  ['3-2-502', { numbers: [], door: { name: '502', building: '3', doorway: '2' } }],
  ['东苑 3 号楼 2 单元 502', { numbers: [], door: { name: '502', building: '3', doorway: '2' } }],
  ['A座1201', { numbers: [], door: { name: '1201', building: 'a' } }],
  ['周敏', { numbers: [], name: '周敏' }],
  // Words before a digit that name no building are not one.
  ['周敏1', { numbers: [], name: '周敏1' }],
  ['.*', { numbers: [], name: '.*' }],
  ['$ne', { numbers: [], name: '$ne' }],
  ['🙂', { numbers: [], name: '🙂' }],
])('%s is read as %j', (text, wanted) => {
  expect(wantedIn(text, YEAR)).toEqual(wanted)
})

test('a door is called without building and doorway; a place above a door has none', () => {
  expect(doorOf(WAY)).toBe('502')
  expect(doorOf(WAY.slice(0, -1))).toBeNull()
  const renamed = WAY.map((place) => (place.level === 'household' ? { ...place, label: '１０２ 室' } : place))
  expect(doorOf(renamed)).toBe('102室')
})

test('the last digits of a number', () => {
  expect(serialOf('2026-1129-0014')).toBe('0014')
})

test.each([
  ['3 号楼', '3', true],
  ['东苑 ３号楼', '3', true],
  ['2 期 3 栋', '3', true],
  ['13 号楼', '3', false],
  ['A 座', 'a', true],
  ['会所', '3', false],
])('%s is called %s: %s', (label, number, called) => {
  expect(isCalled(label, number)).toBe(called)
})
