import type { OfferKind } from 'types/words/offers'
import { matchesOf } from './matching'

/** Which offers fit a need, and why. Saturday afternoons in October 2026. */

const NAMES = new Map([['grid', '供电公司']])
const hall = {
  _id: 'hall',
  unitId: 'grid',
  kind: 'place' as OfferKind,
  title: '会议室',
  hours: [{ weekday: 6, from: '13:00', until: '18:00' }],
  minutes: 60,
  first: '2026-01-01',
  last: null as string | null,
}
const need = {
  unitId: 'school' as string | null,
  kind: 'place' as OfferKind,
  month: '2026-10',
  weekdays: [] as number[],
  part: null as 'morning' | 'afternoon' | 'evening' | null,
}
const words = (changes: Partial<typeof need>, offer: Partial<typeof hall> = {}) =>
  matchesOf({ ...need, ...changes }, [{ ...hall, ...offer }], NAMES).map((match) => match.words)

test('the reason says what, who and when', () => {
  expect(words({})).toEqual(['您要的场地，供电公司周六下午有'])
  expect(words({ weekdays: [6], part: 'afternoon' })).toEqual(['您要的场地，供电公司周六下午有'])
})

test.each<[string, Partial<typeof need>, Partial<typeof hall>]>([
  ['another kind', { kind: 'people' }, {}],
  ['another weekday', { weekdays: [1, 2] }, {}],
  ['another part of the day', { part: 'evening' }, {}],
  ['a month after its last day', {}, { last: '2026-09-30' }],
  ['a month before its first day', {}, { first: '2026-11-01' }],
  ['what is their own', { unitId: 'grid' }, {}],
  [
    'a rest of the afternoon that holds no slot',
    { part: 'afternoon' },
    { hours: [{ weekday: 6, from: '11:30', until: '12:30' }] },
  ],
])('%s does not fit', (_, asked, offered) => expect(words(asked, offered)).toEqual([]))

test('days and parts of the day are said together', () => {
  const everyDay = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', until: '20:00' }))
  expect(words({}, { hours: everyDay })).toEqual(['您要的场地，供电公司每天上午、每天下午、每天晚上有'])
  expect(words({ weekdays: [6, 0], part: 'morning' }, { hours: everyDay })).toEqual([
    '您要的场地，供电公司周六、周日上午有',
  ])
})

test('the last and the first day of the month are in it', () => {
  expect(words({}, { last: '2026-10-01' })).toHaveLength(1)
  expect(words({}, { first: '2026-10-31' })).toHaveLength(1)
})

test('what the community needs may come from any unit', () => expect(words({ unitId: null })).toHaveLength(1))
