import type { RoundtableDocument } from 'types/roundtables'
import { hashOfMinutes } from '../../../kernel/meeting/minutes'
import { CALENDAR } from '../../../testing/calendar'
import { actor } from '../../../testing/people'
import { heldAt, shanghai } from '../held.fixture'
import { append, circulate, fixSilent } from './life'
import { publishMinutes } from './publishing'

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
const published = (meeting: RoundtableDocument, hide?: string, day = '2026-03-13') =>
  ({ ...meeting, ...publishMinutes(meeting, hide, chair, said(day)).set }) as RoundtableDocument

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
