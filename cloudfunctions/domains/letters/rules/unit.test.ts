import { unitOfYear } from './unit'

/** To which unit the letter of a year goes. */

const water = { id: 'water', name: '水务公司' }
const bank = { id: 'bank', name: '银行' }
const at = (time: string) => new Date(`${time}+08:00`)
const span = (unit: typeof water | null, from: string, until: string | null) => ({
  unit,
  branch: null,
  from: at(from),
  until: until === null ? null : at(until),
})
const moved = [span(water, '2025-03-01T09:00:00', '2026-12-31T23:59:59'), span(bank, '2026-12-31T23:59:59', null)]

it('goes by the span at the end of the year in Shanghai, and not by the unit of now', () => {
  expect(unitOfYear(moved, '2025', true)).toEqual(water)
  expect(unitOfYear(moved, '2026', true)).toEqual(bank)
  const inJanuary = [span(water, '2026-01-01T09:00:00', '2027-01-01T00:00:00'), span(bank, '2027-01-01T00:00:00', null)]
  expect(unitOfYear(inJanuary, '2026', true)).toEqual(water)
  expect(unitOfYear(inJanuary, '2027', true)).toEqual(bank)
})

it('whose unit was closed within the year has none', () => {
  const closed = [span(water, '2026-01-01T09:00:00', '2026-05-01T09:00:00'), span(null, '2026-05-01T09:00:00', null)]
  expect(unitOfYear(closed, '2026', true)).toBeNull()
})

it('whoever left within the year has the unit of then, and none of a year in which they were not here', () => {
  const back = [span(water, '2025-01-01T09:00:00', '2025-06-01T09:00:00'), span(bank, '2027-02-01T09:00:00', null)]
  expect(unitOfYear(back, '2025', false)).toEqual(water)
  expect(unitOfYear(back, '2026', false)).toBeNull()
})

it('whoever was registered after the year had their first unit then, if something is entered for them', () => {
  const late = [span(bank, '2027-01-10T09:00:00', null)]
  expect(unitOfYear(late, '2026', true)).toEqual(bank)
  expect(unitOfYear(late, '2026', false)).toBeNull()
  expect(unitOfYear([], '2026', true)).toBeNull()
})
