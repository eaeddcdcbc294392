import { quorumAt } from '../../kernel/meeting/quorum'
import { heldAt, shanghai } from './held.fixture'
import { vacatedIn } from './leaving'
import { namesIn } from './minutes/hiding'
import type { Meeting } from './session/standing'

/** What becomes of a meeting in which somebody had a seat who does not belong to the community any more. */

const at = shanghai('2026-03-03', '15:00')
const meeting = heldAt(shanghai('2026-03-03', '14:00'))
const left = (state: Meeting['state'], memberId: string, more: Partial<Meeting> = {}) => {
  const before = { ...meeting, state, ...more }
  const step = vacatedIn(before, memberId, at)
  return { before, after: { ...before, ...step?.set } as Meeting, step }
}
const seatIn = ({ seats }: Meeting, id: string) => seats.find((one) => one.id === id)

test('in session their seat counts as left from that moment, the quorum is counted anew, and what was said stays', () => {
  const [one, two, three] = meeting.seats
  if (!one || !two || !three) throw new Error('it has three seats')
  const seats = [one, two, three, { ...three, id: 's4', holder: null, presence: null }]
  const quorums = [quorumAt(seats, 'half', meeting.startsAt)]
  const recorder = { memberId: 'm2', name: '人 2' }
  const { before, after, step } = left('inSession', 'm2', { seats, quorums, recorder })
  expect(quorums.map(({ isReached }) => isReached)).toEqual([true])
  expect(seatIn(after, 's2')).toMatchObject({ holder: null, presence: { memberId: 'm2', left: at } })
  expect(after.quorums.slice(1)).toEqual([{ at, present: 2, seats: 4, isReached: false }])
  expect([after.agenda, after.recorder, after.former]).toEqual([
    before.agenda,
    null,
    [{ memberId: 'm2', name: '人 2' }],
  ])
  expect(step?.entry).toMatchObject({ step: 'vacate', by: null, seatId: 's2' })
})

test('whoever had left the room before left when they did', () => {
  const earlier = shanghai('2026-03-03', '14:30')
  const seats = meeting.seats.map((one) =>
    one.id === 's3' && one.presence ? { ...one, presence: { ...one.presence, left: earlier } } : one,
  )
  expect(seatIn(left('inSession', 'm3', { seats }).after, 's3')?.presence?.left).toEqual(earlier)
})

test.each(['drafting', 'circulated', 'fixed'] as const)(
  '%s: they were there until its end, and hold nothing',
  (state) => {
    const { before, after } = left(state, 'm3')
    expect(seatIn(after, 's3')).toMatchObject({ holder: null, presence: { memberId: 'm3', left: null } })
    expect(after.quorums).toEqual(before.quorums)
  },
)

test('a substitute alone is taken out; of whoever has no seat nothing is written', () => {
  const seats = meeting.seats.map((one) =>
    one.id === 's3' ? { ...one, substitutes: [{ memberId: 'm9', name: '人 9' }] } : one,
  )
  expect(seatIn(left('announced', 'm9', { seats }).after, 's3')).toMatchObject({
    holder: { memberId: 'm3' },
    substitutes: [],
    presence: { memberId: 'm3', left: null },
  })
  expect(vacatedIn(meeting, 'm9', at)).toBeNull()
})

test('neighbours go on not reading the name of a substitute who is gone; who comes back and goes again is named once', () => {
  const other = { memberId: 'm9', name: '人 9' }
  const seats = meeting.seats.map((one) => (one.id === 's3' ? { ...one, substitutes: [other] } : one))
  const { after } = left('fixed', 'm9', { seats })
  expect(namesIn(after)).toContain('人 9')
  const again = vacatedIn({ ...after, seats }, 'm9', at)
  expect(again?.set.former).toEqual([other])
})
