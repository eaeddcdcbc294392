import type { RoundtableDocument } from 'types/roundtables'
import { hashOfMinutes } from '../../../kernel/meeting/minutes'
import { CALENDAR } from '../../../testing/calendar'
import { actor } from '../../../testing/people'
import { heldAt, shanghai } from '../held.fixture'
import { meetingWaits } from '../waits'
import { circulate, confirm, fixSilent, outBy } from './life'
import { publish } from './publishing'
import { redacted } from './redacting'
import { fixedText, minutesText, summaryText } from './text'

/** The dates and the text of minutes. Source: rules/roundtables.md C.4 (C4, C5, C6). */

const chair = { ...actor({}), memberId: 'm1' }
const said = (now: Date) => ({ key: 'key-of-the-deed-1', now })

const MARCH = heldAt(shanghai('2026-03-03', '14:00'))

test.each([
  ['C4', '2026-03-03', '2026-03-06', '2026-03-20'],
  ['C6', '2026-09-30', '2026-10-03', '2026-10-20'],
])('%s: posted within three calendar days it hangs ten working days', (_, held, last, until) => {
  const meeting = heldAt(shanghai(held, '14:00'))
  const due = outBy(meeting)
  expect(due >= shanghai(last, '23:59')).toBe(true)
  expect(due < new Date(shanghai(last, '23:59').getTime() + 60_000)).toBe(true)
  const { set } = publish(meeting, { withNames: false, calendar: CALENDAR }, chair, said(shanghai(last, '17:00')))
  expect(set.posted?.hangsUntil).toEqual(shanghai(until, '18:00'))
})

test('C5: who is silent for five working days stands there as 未回复, and the minutes are fixed', () => {
  const circulatedAt = shanghai('2026-03-04', '17:00')
  const sent = circulate(MARCH, { addition: undefined, calendar: CALENDAR }, chair, said(circulatedAt))
  const meeting = { ...MARCH, ...sent.set } as RoundtableDocument
  expect(meeting.minutes?.until).toEqual(shanghai('2026-03-11', '18:00'))
  const answered = confirm(meeting, { seatId: 's1', seen: 1, objection: undefined }, chair, said(circulatedAt))
  const later = { ...meeting, ...answered.set } as RoundtableDocument
  expect(meeting.dueAt).toEqual(meeting.minutes?.until)
  expect(fixSilent(later, shanghai('2026-03-11', '17:59'))).toBeNull()
  const fixed = fixSilent(later, shanghai('2026-03-11', '18:03'))
  expect([fixed?.set.state, fixed?.set.minutes?.fixedAt, fixed?.events]).toEqual([
    'fixed',
    shanghai('2026-03-11', '18:00'),
    ['roundtable.fixed'],
  ])
  const set = fixed?.set ?? {}
  expect(set.minutes?.text).toContain('物业公司：未回复')
  expect(set.minutes?.text).toContain('居委会：已确认')
  expect(set.minutes?.hash).toBe(hashOfMinutes(fixedText(later)))
})

test('what is late waits for secretary and chair first, and from the fourth day on for the community secretary', () => {
  const { climbing, waitsFor } = meetingWaits
  const duties = (meeting: RoundtableDocument) =>
    waitsFor(meeting)?.waits.map(({ holder, verb }) => `${holder} ${verb}`) ?? []
  const own = ['member@m2 circulateMinutes', 'member@m1 publishSummary', 'member@m1 circulateMinutes']
  expect([...duties(MARCH)].sort()).toEqual([...own].sort())
  expect([climbing?.at(MARCH), waitsFor(MARCH)?.climbAt]).toEqual([outBy(MARCH), outBy(MARCH)])
  expect(climbing?.path(MARCH).map(({ level, id }) => [level, id])).toEqual([['community', 'c1']])
  const step = climbing?.climb(MARCH, undefined, shanghai('2026-03-07', '00:00'), CALENDAR)
  const late = { ...MARCH, ...step?.set } as RoundtableDocument
  expect(step?.events).toEqual(['roundtable.overdue'])
  expect([...duties(late)].sort()).toEqual([...own, 'communitySecretary@c1 urgeMeeting'].sort())
  expect([climbing?.at(late), waitsFor(late)?.climbAt]).toEqual([null, null])
  // The minutes are out, and the summary is still owed.
  const sent = circulate(
    late,
    { addition: undefined, calendar: CALENDAR },
    chair,
    said(shanghai('2026-03-07', '09:00')),
  )
  const circulated = { ...late, ...sent.set } as RoundtableDocument
  expect(duties(circulated)).toContain('communitySecretary@c1 urgeMeeting')
  const { set } = publish(
    circulated,
    { withNames: false, calendar: CALENDAR },
    chair,
    said(shanghai('2026-03-07', '10:00')),
  )
  expect(duties({ ...circulated, ...set })).not.toContain('communitySecretary@c1 urgeMeeting')
  const { set: early } = publish(
    MARCH,
    { withNames: false, calendar: CALENDAR },
    chair,
    said(shanghai('2026-03-04', '10:00')),
  )
  expect(climbing?.at({ ...circulated, ...early, level: undefined } as RoundtableDocument)).toBeNull()
})

test('sent once more they need a change and time, and what was objected before stays word by word', () => {
  const at = shanghai('2026-03-04', '09:00')
  const sent = (meeting: RoundtableDocument, addition: string | undefined, now: Date) =>
    ({
      ...meeting,
      ...circulate(meeting, { addition, calendar: CALENDAR }, chair, said(now)).set,
    }) as RoundtableDocument
  const first = sent(MARCH, undefined, at)
  const property = { ...actor({}), memberId: 'm3' }
  const answer = { seatId: 's3', seen: 1, objection: '不是三盏，是两盏' }
  const objected = { ...first, ...confirm(first, answer, property, said(at)).set } as RoundtableDocument
  const refused = (reason: string) => expect.objectContaining({ code: reason })
  expect(() => sent(objected, undefined, at)).toThrow(refused('ALREADY_DONE'))
  expect(() => sent(objected, '两盏', shanghai('2026-03-20', '09:00'))).toThrow(refused('TOO_LATE'))
  const unseen = { addition: '两盏', calendar: CALENDAR, seen: 0 }
  expect(() => circulate(objected, unseen, chair, said(at))).toThrow(
    expect.objectContaining({ reason: 'CHANGED_MEANWHILE' }),
  )
  expect(circulate(objected, { ...unseen, seen: 1 }, chair, said(at)).set.minutes?.version).toBe(2)
  const second = sent(objected, '两盏', at)
  expect(fixedText(second)).toContain('物业公司：未回复\n物业公司（对第 1 稿）：有意见：“不是三盏，是两盏”')
})

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
  ['2026-03-03', false],
  ['2026 年 3 月 3 日', false],
  ['12345', false],
  ['8 万 5000 元', false],
])('%s is hidden: %s', (text, hidden) => {
  expect(redacted(`电话${text}。`) !== `电话${text}。`).toBe(hidden)
})
