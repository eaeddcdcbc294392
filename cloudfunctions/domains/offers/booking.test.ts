import type { BookInput, OfferDayDocument } from 'types/bookings'
import { type BookingAction, type BookingState, OPEN_BOOKINGS } from 'types/words/offers'
import cloud from 'wx-server-sdk'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { book, quartersOf } from './booking'
import { actionsOf } from './booking-rights'
import { agree, cancel, look, refuse, thank, use } from './booking-steps'
import { add } from './rules'
import { emptyDay } from './store'

/** A hall on Saturdays 14:00–18:00, one hour a slot. Now is Friday 2026-10-16 at ten; the day is the 17th. */

beforeAll(() => cloud.init({ env: 'none' }))

const NOW = new Date('2026-10-16T10:00:00+08:00')
const DAY = '2026-10-17'
const at = (time: string, day = DAY) => new Date(`${day}T${time}:00+08:00`)
const contact = actor({ id: 'contact', posts: [['unitContact', 'u1']] })
const library = actor({ id: 'library', posts: [['unitContact', 'u2']] })
const office = actor({ id: 'office', posts: [['residentsCommittee', 'c1']] })
const me = actor({ id: 'me' })
const other = actor({ id: 'other' })
const far = actor({ id: 'far', communityId: 'c2', posts: [['residentsCommittee', 'c2']] })

const written = {
  unitId: 'u1',
  title: '会议室',
  hours: [{ weekday: 6, from: '14:00', until: '18:00' }],
  minutes: 60,
  first: '2026-10-01',
  last: null,
  adviserIds: [],
  key: 'key-of-the-offer-01',
}
const hall = add('hall', { ...written, kind: 'place' }, [], contact, NOW)
const advice = add(
  'advice',
  { ...written, kind: 'legal' },
  [{ memberId: 'adviser', name: '顾', since: NOW }],
  contact,
  NOW,
)

const booker = (id = 'b1', who = me) => ({
  bookingId: id,
  byline: { memberId: who.memberId, name: who.member.name, post: null },
  by: { memberId: who.memberId, name: who.member.name },
  who: null,
  code: null,
  unit: null as { id: string; name: string } | null,
})
const asked = (changes: Partial<BookInput> = {}): BookInput => ({
  id: 'hall',
  day: DAY,
  slots: ['14:00'],
  named: false,
  key: 'key-of-the-booking',
  ...changes,
})
/** The day after somebody booked, without a database. */
function booked(
  state: BookingState = 'asked',
  one = booker(),
  span = ['14:00', '16:00'],
  offer = hall,
): OfferDayDocument {
  const [from = '', until = ''] = span
  const empty = emptyDay(offer, DAY, NOW)
  const rest = { at: NOW, named: false, purpose: null, reason: null, thanks: null, lookedAt: null }
  const { bookingId: id, by, who, code, unit } = one
  const isOpen = state !== 'refused' && state !== 'cancelled'
  return {
    ...empty,
    taken: isOpen ? Object.fromEntries(quartersOf({ from, until }).map((quarter) => [quarter, id])) : {},
    bookings: [{ id, from, until, state, by, who, code, unit, ...rest }],
  }
}

interface Asking {
  input?: Partial<BookInput>
  day?: OfferDayDocument
  now?: Date
  openOnes?: number
  offer?: typeof hall
}
const booking = ({ input = {}, day, now = NOW, openOnes = 0, offer = hall }: Asking) =>
  book(day ?? emptyDay(offer, input.day ?? DAY, NOW), asked(input), { offer, booker: booker('b2'), openOnes }, now)

test.each<[string, Asking, string]>([
  ['a free slot', {}, 'ok'],
  ['two that follow each other', { input: { slots: ['15:00', '14:00'] } }, 'ok'],
  ['a slot that begins in a minute', { now: at('13:59') }, 'ok'],
  ['one that begins now', { now: at('14:00') }, 'TOO_LATE/WRONG_STATE'],
  ['a day that has passed', { now: at('00:00', '2026-10-18') }, 'TOO_LATE/WRONG_STATE'],
  ['a day on which it is not to be had', { input: { day: '2026-10-18' } }, 'INVALID_INPUT/MALFORMED'],
  [
    'a day before its first',
    { input: { day: '2026-10-24' }, offer: { ...hall, first: '2026-10-25' } },
    'INVALID_INPUT/MALFORMED',
  ],
  ['a day too far ahead', { input: { day: '2027-10-16' } }, 'INVALID_INPUT/MALFORMED'],
  ['no slot of that day', { input: { slots: ['14:30'] } }, 'INVALID_INPUT/MALFORMED'],
  ['two that do not follow each other', { input: { slots: ['14:00', '16:00'] } }, 'INVALID_INPUT/MALFORMED'],
  ['what is closed', { offer: { ...hall, state: 'closed' } }, 'TOO_LATE/WRONG_STATE'],
  ['one that is taken', { day: booked() }, 'FULL/PLACES_TAKEN'],
  ['one of two that is taken', { day: booked(), input: { slots: ['15:00', '16:00'] } }, 'FULL/PLACES_TAKEN'],
  ['the one after it', { day: booked(), input: { slots: ['16:00', '17:00'] } }, 'ok'],
  ['one that was given back', { day: booked('cancelled') }, 'ok'],
  ['one too many', { openOnes: OPEN_BOOKINGS }, 'FULL/PLACES_FULL'],
  ['the last that one may have', { openOnes: OPEN_BOOKINGS - 1 }, 'ok'],
  ['advice with words beside it', { offer: advice, input: { purpose: '离婚' } }, 'INVALID_INPUT/MALFORMED'],
  ['advice', { offer: advice }, 'ok'],
])('%s', (_, asking, outcome) => expect(outcomeOf(() => booking(asking))).toBe(outcome))

test('whoever finds it taken reads who has it, but of advice nobody', () => {
  const words = (day: OfferDayDocument, offer = hall) => {
    try {
      booking({ day, offer })
    } catch (thrown) {
      return (thrown as { userMessage: string }).userMessage
    }
    return 'ok'
  }
  const unit = { ...booker('b1', library), unit: { id: 'u2', name: '区图书馆' } }
  expect(words(booked('agreed', unit))).toBe('14:00–16:00 已由区图书馆约下，请另选一个时段')
  expect(words(booked())).toBe('14:00–16:00 已由一位邻居约下，请另选一个时段')
  expect(words(booked('asked', unit, undefined, advice), advice)).toBe('这个时段已约出，请另选一个时段')
})

test('a slot may be shorter or lie otherwise than when it was taken: no part of it goes twice', () => {
  const longer = { ...hall, minutes: 90 }
  const day = booked('asked', booker(), ['14:00', '15:00'])
  expect(outcomeOf(() => booking({ day, offer: longer, input: { slots: ['14:00'] } }))).toBe('FULL/PLACES_TAKEN')
  expect(outcomeOf(() => booking({ day, offer: longer, input: { slots: ['15:30'] } }))).toBe('ok')
})

const STATES: BookingState[] = ['asked', 'agreed', 'used', 'thanked', 'refused', 'cancelled']
const said = (now = NOW, text?: string) => ({ bookingId: 'b1', key: 'key-of-the-step-01', now, text })
const during = at('14:30')

test.each<[string, (day: OfferDayDocument) => unknown, BookingState[]]>([
  ['agree', (day) => agree(day, contact, said()), ['asked']],
  ['refuse', (day) => refuse(day, office, said(NOW, '那天有会')), ['asked']],
  ['use', (day) => use(day, contact, said(during)), ['agreed']],
  ['thank', (day) => thank(day, me, said(during, '谢谢')), ['used']],
  ['cancel', (day) => cancel(day, me, said()), ['asked', 'agreed']],
  ['call off', (day) => cancel(day, contact, said(NOW, '停电')), ['agreed']],
])('%s is taken in some states only', (_, step, from) =>
  expect(STATES.filter((state) => outcomeOf(() => step(booked(state))) === 'ok')).toEqual(from),
)

test('each side takes its own steps, and others do not learn that there is a booking', () => {
  const day = booked('agreed')
  expect(outcomeOf(() => agree(booked(), me, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => agree(booked(), library, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => agree(booked(), far, said()))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(outcomeOf(() => cancel(day, other, said()))).toBe('NOT_FOUND/UNKNOWN_ID')
  expect(outcomeOf(() => thank(booked('used'), contact, said(during, '谢')))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => thank(booked('used'), other, said(during, '谢')))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('the side that gives says why it calls off, and not once it has begun', () => {
  expect(outcomeOf(() => cancel(booked('agreed'), contact, said()))).toBe('INVALID_INPUT/TEXT_EMPTY')
  expect(outcomeOf(() => cancel(booked('agreed'), contact, said(during, '停电')))).toBe('TOO_LATE/WRONG_STATE')
  expect(outcomeOf(() => use(booked('agreed'), contact, said(at('13:59'))))).toBe('TOO_LATE/WRONG_STATE')
  expect(outcomeOf(() => cancel(booked('agreed'), me, said(at('16:00'))))).toBe('TOO_LATE/WRONG_STATE')
})

test('another contact of the unit for which it was booked may cancel it, and thank', () => {
  const unit = { ...booker('b1', other), unit: { id: 'u2', name: '区图书馆' } }
  expect(outcomeOf(() => cancel(booked('agreed', unit), library, said()))).toBe('ok')
  expect(outcomeOf(() => thank(booked('used', unit), library, said(during, '谢谢')))).toBe('ok')
})

test('what a page offers is what may be done', () => {
  const offered = (state: BookingState, who = contact, now = NOW): BookingAction[] => {
    const day = booked(state)
    const [one] = day.bookings
    return one ? actionsOf(day, one, who, { mayLook: false, now }) : []
  }
  expect(offered('asked')).toEqual(['agree', 'refuse'])
  expect(offered('agreed')).toEqual(['callOff'])
  expect(offered('agreed', contact, during)).toEqual(['use'])
  expect(offered('asked', me)).toEqual(['cancel'])
  expect(offered('used', me)).toEqual(['thank'])
  expect(offered('asked', other)).toEqual([])
})

test('of advice no thanks are kept, and a name is read only by the adviser, where it was left', () => {
  const day = booked('agreed', booker(), undefined, advice)
  const named = { ...day, bookings: day.bookings.map((one) => ({ ...one, named: true })) }
  expect(outcomeOf(() => thank({ ...day, bookings: booked('used').bookings }, me, said(during, '谢')))).toBe(
    'FORBIDDEN/NOT_YOURS',
  )
  expect(outcomeOf(() => look(named, () => false, contact, said()))).toBe('FORBIDDEN/NOT_YOURS')
  expect(outcomeOf(() => look(named, () => true, other, said()))).toBe('ok')
  expect(outcomeOf(() => look(day, () => true, other, said()))).toBe('FORBIDDEN/NOT_YOURS')
})
