import { serialOf, wantedIn } from './findable'

const YEAR = 2026
const ofDay = (rest: string) => [2026, 2025, 2024, 2023, 2022].map((year) => `${year}-${rest}`)

test.each([
  ['2026-1129-0014', { numbers: ['2026-1129-0014'] }],
  ['202611290014', { numbers: ['2026-1129-0014'] }],
  ['1129-0014', { numbers: ofDay('1129-0014') }],
  ['1129—0014', { numbers: ofDay('1129-0014') }],
  ['11290014', { numbers: ofDay('1129-0014') }],
  // Four digits are a serial, and the door of a tall building.
  ['1204', { numbers: [], serial: '1204', place: '1204' }],
  ['００１４', { numbers: [], serial: '0014', place: '００１４' }],
  ['-0014', { numbers: [], serial: '0014', place: '-0014' }],
  ['502', { numbers: [], place: '502' }],
  ['3-2-502', { numbers: [], place: '3-2-502' }],
  ['东苑 3 号楼 2 单元 502', { numbers: [], place: '东苑 3 号楼 2 单元 502' }],
  // What has no digit may be a place, and a part of a name.
  ['东苑', { numbers: [], place: '东苑', name: '东苑' }],
  ['周敏', { numbers: [], place: '周敏', name: '周敏' }],
  ['阿依古丽•买买提', { numbers: [], place: '阿依古丽•买买提', name: '阿依古丽·买买提' }],
  ['周敏1', { numbers: [], place: '周敏1' }],
  ['$ne', { numbers: [], place: '$ne', name: '$ne' }],
])('%s is read as %j', (text, wanted) => {
  expect(wantedIn(text, YEAR)).toEqual(wanted)
})

test('the last digits of a number', () => {
  expect(serialOf('2026-1129-0014')).toBe('0014')
})
