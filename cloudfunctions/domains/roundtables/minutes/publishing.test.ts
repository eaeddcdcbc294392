import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaEntry, RoundtableDocument } from 'types/roundtables'
import { hashOfMinutes } from '../../../kernel/meeting/minutes'
import { CALENDAR } from '../../../testing/calendar'
import { actor } from '../../../testing/people'
import { ended } from '../actions/ending'
import { heldAt, shanghai } from '../held.fixture'
import { meetingWaits } from '../waits'
import { answerAppendix, append } from './appendices'
import { textsWithout } from './erasing'
import { circulate, fixSilent } from './life'
import { wholePaper } from './paper'
import { publish, publishMinutes } from './publishing'

/** Fixed minutes that name people and numbers. Source: rules/roundtables.md C.3. */

const chair = { ...actor({}), memberId: 'm1' }
const said = (day: string) => ({ key: `key-of-${day}-0123`, now: shanghai(day, '10:00') })

/** Fixed, with what the secretary added. */
function fixed(addition: string): RoundtableDocument {
  const held = heldAt(shanghai('2026-03-03', '14:00'))
  const sent = circulate(held, { addition, calendar: CALENDAR }, chair, said('2026-03-04'))
  const circulated = { ...held, ...sent.set } as RoundtableDocument
  return { ...circulated, ...fixSilent(circulated, shanghai('2026-03-12', '08:00'))?.set } as RoundtableDocument
}
/** For whom it waits to do what, but for the summary. */
const verbsOf = (meeting: RoundtableDocument) =>
  (meetingWaits.waitsFor(meeting)?.waits ?? []).flatMap(({ holder, verb }) =>
    verb === 'publishSummary' ? [] : [`${holder} ${verb}`],
  )
const published = (meeting: RoundtableDocument, hide?: string, day = '2026-03-13') =>
  ({ ...meeting, ...publishMinutes(meeting, { hide }, chair, said(day)).set }) as RoundtableDocument

test('the public copy hides numbers, names and what is named beside, and says so; the original and its hash stay', () => {
  const meeting = fixed('人 3说找 人3 ，或 502 的王大爷，电话 13800138000。')
  const { minutes } = published(meeting, '王大爷、502\n')
  const copy = minutes?.publicCopy?.text ?? ''
  expect(copy).toMatch(/^本文是公开文本/)
  expect(copy).not.toMatch(/人 ?3|王大爷|502|13800138000/)
  expect(copy).toContain('［已隐去］说找 ［已隐去］ ，或 ［已隐去］ 的［已隐去］，电话 ［号码已隐去］。')
  // Seats are no secret.
  expect(copy).toContain('物业公司：未回复')
  expect(minutes?.text).toContain('502 的王大爷，电话 13800138000')
  expect(minutes?.hash).toBe(hashOfMinutes(meeting.minutes?.text ?? ''))
})

test('published once more it hides more, has what was appended, and keeps hidden what was hidden', () => {
  const first = published(fixed('找人 3，或王大爷。'), '王大爷')
  expect(() => published(first)).toThrow(expect.objectContaining({ code: 'ALREADY_DONE' }))
  const more = append(first, { text: '改找李大妈，88001234。', seatIds: ['s3'] }, chair, said('2026-03-14'))
  // The one who was named has been erased since.
  const seats = first.seats.map((one) => (one.id === 's3' ? { ...one, holder: null, presence: null } : one))
  const { minutes } = published({ ...first, ...more.set, seats } as RoundtableDocument, '李大妈', '2026-03-15')
  const copy = minutes?.publicCopy?.text ?? ''
  expect(copy).not.toMatch(/人 3|王大爷|李大妈|88001234/)
  expect(copy).toContain('附记 1（物业公司）\n　　改找［已隐去］，［号码已隐去］。')
  expect(minutes?.hash).toBe(first.minutes?.hash)
})

test('the seats that an appendix concerns are asked; what they say stands in it and in the copy, and silence is no yes', () => {
  const by = (memberId: string) => ({ ...actor({}), memberId })
  const step = (one: RoundtableDocument, { set }: { set: Partial<RoundtableDocument> }) => ({ ...one, ...set })
  const asked = { text: '车位为八个。', seatIds: ['s1', 's2', 's3'] }
  const first = published(fixed('无'))
  const appended = step(first, append(first, asked, chair, said('2026-03-14')))
  const lines = (one: RoundtableDocument) => wholePaper(one).text.split('\n').slice(-4)
  // The chair agreed by writing it.
  expect(lines(appended)).toEqual(['　　车位为八个。', '居委会：已同意', '记录：未回复', '物业公司：未回复'])
  const answer = (one: RoundtableDocument, memberId: string, seatId: string, objection?: string) =>
    answerAppendix(one, { number: 1, seatId, objection }, by(memberId), said('2026-03-15'))
  const refused = (reason: string) => expect.objectContaining({ reason })
  expect(() => answer(appended, 'm2', 's3')).toThrow(refused('NOT_YOURS'))
  expect(() => answer(appended, 'm1', 's1')).toThrow(expect.objectContaining({ code: 'ALREADY_DONE' }))
  expect(verbsOf(appended)).toEqual([
    'member@m2 answerAppendix',
    'member@m3 answerAppendix',
    'member@m1 publishMinutes',
  ])
  const again = published(appended, undefined, '2026-03-15')
  expect(verbsOf(again)).toEqual(['member@m2 answerAppendix', 'member@m3 answerAppendix'])
  expect(again.minutes?.publicCopy?.text).toContain('记录：未回复')
  const objected = answer(again, 'm3', 's3', '没有八个')
  expect(objected.events).toEqual(['roundtable.objected'])
  const late = step(step(again, objected), answer(step(again, objected), 'm2', 's2'))
  expect(lines(late)).toEqual(['　　车位为八个。', '居委会：已同意', '记录：已同意', '物业公司：有意见：“没有八个”'])
  expect(verbsOf(late)).toEqual(['member@m1 publishMinutes'])
  const whole = published(late, undefined, '2026-03-16')
  expect(whole.minutes?.publicCopy?.text.match(/对附记 1 的答复.*/g)).toEqual([
    '对附记 1 的答复，物业公司：有意见：“没有八个”',
    '对附记 1 的答复，记录：已同意',
  ])
  expect([verbsOf(whole), whole.minutes?.hash]).toEqual([[], first.minutes?.hash])
  // Who is not concerned is not asked.
  const other = step(first, append(first, { ...asked, seatIds: ['s3'] }, chair, said('2026-03-14')))
  expect(() => answer(other, 'm2', 's2')).toThrow(refused('NOT_YOURS'))
})

test('words that stand in the marks themselves change nothing, however often they are asked to be hidden', () => {
  const hide = '已隐去、号码、隐去'
  const first = published(fixed('人 3，13800138000'), hide)
  expect(() => published(first, hide)).toThrow(expect.objectContaining({ code: 'ALREADY_DONE' }))
  expect(first.minutes?.publicCopy?.text).toContain('［已隐去］，［号码已隐去］')
})

test('names in what people wrote are hidden in the summary; with names only those of reporters are', () => {
  const held = heldAt(shanghai('2026-03-03', '14:00'))
  const [entry] = held.agenda as [AgendaEntry]
  if (!entry.conclusion) throw new Error('it has one')
  const agenda = [{ ...entry, conclusion: { ...entry.conclusion, text: '人 2 联系陈建国，由人 3 来修。' } }]
  const meeting = { ...held, agenda }
  const summary = (withNames: boolean) =>
    publish(meeting, { withNames, calendar: CALENDAR, reporters: ['陈建国'] }, chair, said('2026-03-04')).set.posted
      ?.text
  expect(summary(false)).toContain('：［已隐去］ 联系［已隐去］，由［已隐去］ 来修。')
  expect(summary(true)).toContain('：人 2 联系［已隐去］，由人 3 来修。')
  // So it is on the page of the item.
  const item = { _id: 'i1', meetingId: 'meeting', state: 'onAgenda', timeline: [] as unknown } as AgendaItemDocument
  const { set, entry: end } = ended(item, meeting, agenda[0] as AgendaEntry) ?? {}
  expect(set?.publicResolution).toBe('［已隐去］ 联系陈建国，由［已隐去］ 来修。')
  expect([set?.resolution, end?.publicText]).toEqual(['人 2 联系陈建国，由人 3 来修。', set?.publicResolution])
})

test('somebody erased before a copy is published does not stand in it; the fixed text and its hash stay', () => {
  const posted = { withNames: true, calendar: CALENDAR }
  const before = fixed('人 3和阿宝会来看。')
  const step = { ...before, ...publish(before, posted, chair, said('2026-03-13')).set }
  expect(step.posted?.text).toContain('物业公司 人 3：换灯')
  const meeting = { ...step, ...textsWithout(step, ['人 3']) }
  const seats = meeting.seats.map((one) => (one.id === 's3' ? { ...one, holder: null, presence: null } : one))
  const gone = { ...meeting, seats } as RoundtableDocument
  expect([gone.minutes?.text, gone.minutes?.hash]).toEqual([before.minutes?.text, before.minutes?.hash])
  const copy = published(gone).minutes?.publicCopy?.text ?? ''
  expect(copy).not.toMatch(/人 ?3/)
  expect(copy).toContain('［已隐去］和阿宝会来看')
  expect(gone.posted?.text).toContain('物业公司：换灯')
  // A second person is erased: the first does not come back.
  const both = { ...gone, ...textsWithout(gone, ['阿宝']) } as RoundtableDocument
  expect(published(both).minutes?.publicCopy?.text).not.toMatch(/人 ?3|阿宝/)
  // What is published already, and what was entered.
  const { minutes } = textsWithout(published(gone), ['阿宝'])
  expect(minutes?.publicCopy?.text).not.toContain('阿宝')
  expect(minutes?.addition).toBe('［已隐去］和［已隐去］会来看。')
})
