import type { RoundtableDocument } from 'types/roundtables'
import { guestIdOf } from '../../../kernel/guests'
import { hashOfMinutes } from '../../../kernel/meeting/minutes'
import { answererOf } from '../../../kernel/meeting/seats'
import { CALENDAR } from '../../../testing/calendar'
import { actor } from '../../../testing/people'
import { heldAt, shanghai } from '../held.fixture'
import { meetingWaits } from '../waits'
import { circulate, confirm, fixSilent, outBy } from './life'
import { publish } from './publishing'
import { fixedText } from './text'

/** The dates of minutes, and who answers to them. Source: rules/roundtables.md C.4 (C4, C5, C6). */

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
  const posted = { ...circulated, ...early, level: undefined } as RoundtableDocument
  expect(climbing?.at(posted)).toBeNull()
  // Neighbours read of its outcome since the day on which it was posted, and not of a new meeting.
  expect(waitsFor(MARCH)?.subject).toMatchObject({ sign: null, since: MARCH.createdAt })
  expect(waitsFor(posted)?.subject).toMatchObject({ sign: 'posted', since: shanghai('2026-03-04', '10:00') })
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

test('who sat in a seat answers for it, and not its holder who was away; all that was answered stays', () => {
  const substitute = { memberId: 'm9', name: '人 9' }
  const sat = { ...substitute, at: MARCH.startsAt, way: 'list' as const, left: null }
  const seats = MARCH.seats.map((one) => (one.id === 's3' ? { ...one, substitutes: [substitute], presence: sat } : one))
  const at = shanghai('2026-03-04', '09:00')
  const by = (memberId: string) => ({ ...actor({}), memberId })
  const step = (one: RoundtableDocument, { set }: { set: Partial<RoundtableDocument> }) => ({ ...one, ...set })
  const send = (one: RoundtableDocument, addition: string | undefined, now: Date) =>
    step(one, circulate(one, { addition, calendar: CALENDAR }, chair, said(now)))
  const first = send({ ...MARCH, seats }, undefined, at)
  const answer = (one: RoundtableDocument, memberId: string, objection?: string) =>
    confirm(one, { seatId: 's3', seen: one.minutes?.version ?? 0, objection }, by(memberId), said(at))
  const asked = (one: RoundtableDocument) =>
    meetingWaits.waitsFor(one)?.waits.flatMap(({ holder, verb }) => (verb === 'confirmMinutes' ? [holder] : []))
  expect(asked(first)).toEqual(['member@m1', 'member@m2', 'member@m9'])
  expect(() => answer(first, 'm3')).toThrow(expect.objectContaining({ reason: 'NOT_YOURS' }))
  const objection = answer(first, 'm9', '是两盏')
  expect(objection.events).toEqual(['roundtable.objected'])
  const objected = step(first, objection)
  const agreed = step(objected, answer(objected, 'm9'))
  expect(asked(agreed)).toEqual(['member@m1', 'member@m2'])
  expect(fixedText(agreed)).toContain('物业公司：已确认\n物业公司（对第 1 稿）：有意见：“是两盏”')
  // Corrected, they go to all of these seats again, for five working days from then on.
  const second = send(agreed, '路灯是两盏', shanghai('2026-03-05', '09:00'))
  expect([second.minutes?.until, asked(second)]).toEqual([
    shanghai('2026-03-12', '18:00'),
    ['member@m1', 'member@m2', 'member@m9'],
  ])
  const text = fixedText(second)
  expect(text).toContain('物业公司：未回复\n物业公司（对第 1 稿）：有意见：“是两盏”\n物业公司（对第 1 稿）：已确认')
  expect(text).toContain('第 1 稿（2026-03-04 09:00 发出）的更正和补充：没有')
})

test('the holder answers where nobody of the seat came with a phone', () => {
  const { seats } = MARCH
  const guest = {
    memberId: guestIdOf('s3', '李所长'),
    name: '李所长',
    at: MARCH.startsAt,
    way: 'list' as const,
    left: null,
  }
  const holders = [guest, seats[2]?.presence ?? null, null].map((presence) =>
    answererOf({ holder: { memberId: 'm3', name: '人 3' }, substitutes: [], presence }),
  )
  expect([...holders, answererOf({ holder: null, substitutes: [], presence: guest })]).toEqual(['m3', 'm3', 'm3', null])
})

test('whoever sat there and has no part in the seat any more is not waited for: its holder is, or nobody', () => {
  const presence = { memberId: 'm9', name: '人 9', at: MARCH.startsAt, way: 'list' as const, left: null }
  const holder = { memberId: 'm3', name: '人 3' }
  const substitutes = [{ memberId: 'm9', name: '人 9' }]
  const answerers = [
    { holder, substitutes, presence },
    { holder, substitutes: [], presence },
    { holder: null, substitutes: [], presence },
  ].map(answererOf)
  expect(answerers).toEqual(['m9', 'm3', null])
})
