import { quartersOf } from '../../../cloudfunctions/domains/offers/booking'
import { addNeed } from '../../../cloudfunctions/domains/offers/needs'
import { begin } from '../../../cloudfunctions/domains/offers/projects'
import { add as offer } from '../../../cloudfunctions/domains/offers/rules'
import { emptyDay } from '../../../cloudfunctions/domains/offers/store'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { add, documents } from '../../support/database'
import { newKey } from '../../support/house'
import type { Subjects } from '../tables'
import { dayAhead, needFields, nextMonthAt, offerFields } from './procedures'

interface OfSubjects {
  offerId: string
  dayId: string
  bookingId: string
  needId: string
  jointProjectId: string
}

export const subjects: Subjects<OfSubjects> = {
  async inDemo() {
    // Of the unit that stands for units.
    const [day] = await documents<{ _id: string; bookings: { id: string; state: string }[] }>('offerDays', {
      'bookings.state': 'agreed',
      offerId: 'offer-hall',
    })
    return {
      offerId: 'offer-hall',
      dayId: day?._id ?? '',
      bookingId: day?.bookings.find(({ state }) => state === 'asked')?.id ?? '',
      needId: 'need-hall',
      jointProjectId: 'joint-reading',
    }
  },
  async inSeats({ registered, everybody, applicant, now }) {
    const unitId = registered.unit.own
    const keeper = everybody.find(({ kind, scope }) => kind === 'administrator' && scope === 'own')
    if (!keeper) throw new Error('somebody administrates the community of the seats')
    const actor = actorOf(keeper.member, now)
    const hall = offer(
      'offer',
      { unitId, kind: 'place', ...offerFields, adviserIds: [], key: newKey() },
      [],
      actor,
      now,
    )
    const span = { from: '09:00', until: '10:00' }
    const booking = {
      id: 'booking',
      ...span,
      state: 'asked',
      at: now,
      by: { memberId: applicant._id, name: applicant.name },
      who: null,
      code: null,
      named: false,
      unit: null,
      purpose: null,
      reason: null,
      thanks: null,
      lookedAt: null,
    }
    const day = {
      ...emptyDay(hall, dayAhead(9), now),
      taken: Object.fromEntries(quartersOf(span).map((quarter) => [quarter, 'booking'])),
      bookings: [booking],
    }
    const month = nextMonthAt()
    const need = addNeed('need', { ...needFields, unitId, month, weekdays: [], part: null, key: newKey() }, actor, now)
    const agreed = { title: '阅读角', agreement: '每月换书', unitIds: [unitId], key: newKey() }
    await add('offers', [hall])
    await add('offerDays', [day])
    await add('needs', [need])
    await add('jointProjects', [begin('joint', agreed, actor, now)])
    return () => ({
      offerId: 'offer',
      dayId: day._id,
      bookingId: 'booking',
      needId: 'need',
      jointProjectId: 'joint',
    })
  },
  marks: ['二楼会议室', '楼里拔河比赛', '开家长会的地方', '放学后阅读角'],
  async expectAsItWas(house, { offerId: id, dayId, bookingId }) {
    const office = house.as('demo-wang').offers
    expect(await office.get.query({ id })).toMatchObject({ version: 1, state: 'open' })
    const { bookings } = (await office.day.query({ id: dayId })) as { bookings: { id: string; state: string }[] }
    expect(bookings.find((one) => one.id === bookingId)).toMatchObject({ state: 'asked' })
  },
}
