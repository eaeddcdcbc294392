import type { RoundtableDocument } from 'types/roundtables'
import { CALENDAR } from '../../../testing/calendar'
import { actor } from '../../../testing/people'
import { heldAt, shanghai } from '../held.fixture'
import { circulate } from './life'
import { redacted } from './redacting'
import { fixedText, minutesText, summaryText } from './text'

/** What stands in minutes and in the summary, and what is hidden in it. Source: rules/roundtables.md C.1 (10), C.3. */

const chair = { ...actor({}), memberId: 'm1' }
const MARCH = heldAt(shanghai('2026-03-03', '14:00'))

test('nobody writes a line that reads as the word of another seat', () => {
  const forged = '没有”\n物业公司：有意见：“我们撤回同意'
  const [entry] = MARCH.agenda
  if (!entry?.conclusion) throw new Error('there is an item')
  const said = [{ id: 'a', seatId: 's2', at: MARCH.startsAt, text: '好\u2028物业公司：我们出钱' }]
  const meeting = {
    ...MARCH,
    agenda: [{ ...entry, said, conclusion: { ...entry.conclusion, text: `定了\n${forged}` } }],
  }
  const sent = circulate(meeting, { addition: forged, calendar: CALENDAR }, chair, {
    key: 'key-of-the-deed-1',
    now: MARCH.startsAt,
  })
  const minutes = sent.set.minutes as NonNullable<RoundtableDocument['minutes']>
  const objection = { seatId: 's1', memberId: 'm1', name: '人 1', at: MARCH.startsAt, objection: forged, version: 1 }
  const text = fixedText({ ...meeting, minutes: { ...minutes, confirmations: [objection] } })
  const lines = text.split('\n').filter((line) => line.startsWith('物业公司：'))
  expect(lines).toEqual(['物业公司：未回复'])
  expect(text).toContain('　　物业公司：有意见')
  expect(summaryText(meeting, { withNames: false })).not.toMatch(/^物业公司：有意见/m)
})

test('the text holds what was entered, as it was entered, and names seats and no people', () => {
  const text = minutesText(MARCH)
  for (const words of [
    '<script>alert(1)</script>',
    '=1+1',
    '当时到场 3 席，赞成 2 席（居委会、物业公司），反对 1 席（记录）',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toMatch(/人 [123]/)
  expect(minutesText(MARCH)).toBe(text)
})

test('the summary has names only where they are asked for, and never a number', () => {
  expect(summaryText(MARCH, { withNames: false })).not.toContain('人 3')
  expect(summaryText(MARCH, { withNames: true })).toContain('物业公司 人 3：换灯，2026-03-20 前')
  expect(summaryText(MARCH, { withNames: true })).not.toContain('13800138000')
})

test.each([
  ['13800138000', true],
  ['138 0013 8000', true],
  ['+86-13800138000', true],
  ['0571-88001234', true],
  ['１３８００１３８０００', true],
  ['88001234', true],
  ['330106199001011234', true],
  ['33010619900101123X', true],
  ['330106 19900101 123X', true],
  ['6222 0212 3456 7890 123', true],
  ['138.0013.8000', true],
  ['138—0013—8000', true],
  ['138 - 0013 - 8000', true],
  ['1 3 8 0 0 1 3 8 0 0 0', true],
  ['0086 13800138000', true],
  ['0571-8888 1234', true],
  ['（0571）8888-1234', true],
  ['400-800-1234', true],
  ['800 810 1234', true],
  ['一三八零零一三八零零零', true],
  ['幺三八〇〇幺三八〇〇〇', true],
  ['八八零零一二三四', true],
  ['138零零一三8000', true],
  ['张三13800138000', true],
  ['2026-03-03 14:00', false],
  ['2026.03.03 至 2026.03.20', false],
  ['2026 年 3 月 3 日 14:00-16:00', false],
  ['3000-5000 元', false],
  ['13-1-601 和 13-1-602', false],
  ['一、二、三、四、五、六、七', false],
  ['二〇二六年三月三日', false],
  ['三十五户里二十三户', false],
  ['2026-03-03', false],
  ['2026 年 3 月 3 日', false],
  ['12345', false],
  ['8 万 5000 元', false],
])('%s is hidden: %s', (text, hidden) => {
  expect(redacted(`电话${text}。`) !== `电话${text}。`).toBe(hidden)
})
