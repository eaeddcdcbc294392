import type { MeetingSeat } from 'types/meetings'
import { CALENDAR } from '../../testing/calendar'
import { beginningOf } from '../time'
import { confirmedUntil, hangsUntil, isInTime, summaryDue } from './dates'
import { handsShown } from './hands'
import { MEETING_KINDS } from './kinds'
import { hashOfMinutes } from './minutes'
import { quorumAt } from './quorum'
import { getUp, refuseTable, sitDown } from './seats'

const { roundtable } = MEETING_KINDS
const shanghai = (day: string, time = '00:00') => new Date(`${day}T${time}:00+08:00`)
const NOW = shanghai('2026-03-03', '14:00')

/** Seats 1 to `count`: the first chairs, the second writes; each has a holder and one substitute. */
function table(count: number): MeetingSeat[] {
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1
    return {
      id: `s${n}`,
      party: 'unit',
      label: `席位 ${n}`,
      holder: { memberId: `m${n}`, name: `人 ${n}` },
      substitutes: [{ memberId: `b${n}`, name: `替 ${n}` }],
      duty: n === 1 ? 'chair' : n === 2 ? 'secretary' : null,
      invited: false,
      presence: null,
    } satisfies MeetingSeat
  })
}

const seated = (count: number, ...present: number[]) =>
  present.reduce((seats, n) => sitDown(seats, `m${n}`, 'list', NOW), table(count))

/** A refusal that says this to people. */
const inWords = (words: string) => expect.objectContaining({ userMessage: expect.stringContaining(words) })

describe('quorum', () => {
  it.each([
    ['C1: 4 of 7', 7, [1, 2, 3, 4], true],
    ['C1: 4 of 8', 8, [1, 2, 3, 4], false],
    ['C1: 5 of 8', 8, [1, 2, 3, 4, 5], true],
    ['C2: 6 of 8 without the secretary', 8, [1, 3, 4, 5, 6, 7], false],
    ['6 of 8 without the chair', 8, [2, 3, 4, 5, 6, 7], false],
    ['nobody', 8, [], false],
  ])('%s', (_, count, present, isReached) => {
    expect(quorumAt(seated(count, ...present), 'half', NOW)).toMatchObject({ present: present.length, isReached })
  })

  it('C2: is reached once another secretary is named', () => {
    const seats = seated(8, 1, 3, 4, 5, 6, 7).map((one) => ({
      ...one,
      duty: one.id === 's3' ? ('secretary' as const) : one.duty === 'secretary' ? null : one.duty,
    }))
    expect(quorumAt(seats, 'half', NOW).isReached).toBe(true)
  })

  it('is two thirds where the table says so', () => {
    expect(quorumAt(seated(9, 1, 2, 3, 4, 5, 6), 'twoThirds', NOW).isReached).toBe(true)
    expect(quorumAt(seated(9, 1, 2, 3, 4, 5), 'twoThirds', NOW).isReached).toBe(false)
  })

  it('counts an invited seat only while somebody sits in it', () => {
    const seats = seated(7, 1, 2, 3, 4).map((one) => (one.id === 's7' ? { ...one, invited: true } : one))
    expect(quorumAt(seats, 'half', NOW)).toMatchObject({ seats: 6, present: 4 })
    expect(quorumAt(sitDown(seats, 'm7', 'code', NOW), 'half', NOW)).toMatchObject({ seats: 7, present: 5 })
  })

  it('is lost with whoever leaves', () => {
    const seats = seated(7, 1, 2, 3, 4)
    expect(quorumAt(getUp(seats, 's4', NOW), 'half', NOW)).toMatchObject({ present: 3, isReached: false })
    expect(quorumAt(getUp(seats, 's1', NOW), 'half', NOW).isReached).toBe(false)
  })
})

describe('seats', () => {
  it('one seat is one hand: the substitute of a holder who is there is told so', () => {
    expect(() => sitDown(seated(3, 1), 'b1', 'code', NOW)).toThrow(inWords('该席位已签到'))
    expect(() => sitDown(seated(3, 1), 'm1', 'code', NOW)).toThrow(inWords('该席位已签到'))
    expect(() => sitDown(table(3), 'stranger', 'code', NOW)).toThrow(inWords('不在这次会议的席位名单上'))
    const back = sitDown(getUp(seated(3, 1), 's1', NOW), 'b1', 'list', NOW)
    expect(back[0]?.presence).toEqual({ memberId: 'b1', name: '替 1', at: NOW, way: 'list', left: null })
  })

  it.each([
    ['no seats', []],
    ['a seat twice', [...table(2), ...table(1).map((one) => ({ ...one, label: '另一个' }))]],
    ['two of one name', table(2).map((one) => ({ ...one, label: '物业' }))],
    ['a substitute of two seats', table(2).map((one) => ({ ...one, substitutes: [{ memberId: 'x', name: '某' }] }))],
    ['their own substitute', table(1).map((one) => ({ ...one, substitutes: one.holder ? [one.holder] : [] }))],
    ['two chairs', table(2).map((one) => ({ ...one, duty: 'chair' as const }))],
    ['no chair', table(2).map((one) => ({ ...one, duty: null }))],
  ])('a table is refused: %s', (_, seats) => {
    expect(() => refuseTable(seats)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })

  it('a sound table is none of these', () => {
    expect(() => refuseTable(table(8))).not.toThrow()
  })
})

test('hands belong to seats that are present, each once, beside the number present', () => {
  const seats = seated(8, 1, 2, 3, 4, 5)
  expect(handsShown(seats, { inFavour: ['s1', 's2', 's3'], against: ['s4'] }, NOW)).toMatchObject({ present: 5 })
  expect(() => handsShown(seats, { inFavour: ['s6'], against: [] }, NOW)).toThrow(inWords('不在场'))
  expect(() => handsShown(seats, { inFavour: ['s1', 's1'], against: [] }, NOW)).toThrow(inWords('只能举一次手'))
  expect(() => handsShown(seats, { inFavour: ['s1'], against: ['s1'] }, NOW)).toThrow(inWords('只能举一次手'))
})

describe('dates', () => {
  it('C3: published on 28 February it is in time for 3 March, on 1 March it is not', () => {
    expect(isInTime(roundtable, NOW, shanghai('2026-02-28', '23:59'))).toBe(true)
    expect(isInTime(roundtable, NOW, shanghai('2026-03-01'))).toBe(false)
  })

  it.each([
    ['C4', '2026-03-03', '2026-03-06', '2026-03-20'],
    ['C6: calendar days run through the holiday', '2026-09-30', '2026-10-03', '2026-10-20'],
  ])('%s: the last day of the summary, and until when it hangs', (_, held, lastDay, until) => {
    const due = summaryDue(roundtable, shanghai(held, '14:00'))
    expect(shanghai(lastDay, '23:59') <= due && due < beginningOf(nextDay(lastDay))).toBe(true)
    expect(hangsUntil(roundtable, shanghai(lastDay, '09:00'), CALENDAR)).toEqual(shanghai(until, '18:00'))
  })

  it('C5: circulated on 4 March at 17:00, confirmed until 11 March at 18:00', () => {
    const until = confirmedUntil(roundtable, shanghai('2026-03-04', '17:00'), CALENDAR)
    expect(until).toEqual(shanghai('2026-03-11', '18:00'))
  })
})

const nextDay = (day: string) => new Date(Date.parse(day) + 24 * 3_600_000).toISOString().slice(0, 10)

test('the hash of minutes is that of their words, and changes with every one of them', () => {
  expect(hashOfMinutes('圆桌会议\r\n第一项')).toBe(hashOfMinutes('圆桌会议\n第一项'))
  expect(hashOfMinutes('圆桌会议')).not.toBe(hashOfMinutes('圆桌会议。'))
  expect(hashOfMinutes('圆桌会议')).toMatch(/^[0-9a-f]{64}$/)
})
