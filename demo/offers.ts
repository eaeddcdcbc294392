import type { Booking, OfferDayDocument } from 'types/bookings'
import type { MemberDocument } from 'types/members'
import type { OfferDocument } from 'types/offers'
import type { BookingState, OfferKind } from 'types/words/offers'
import { quartersOf } from '../cloudfunctions/domains/offers/booking'
import { add } from '../cloudfunctions/domains/offers/rules'
import { emptyDay } from '../cloudfunctions/domains/offers/store'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { sealFindable } from '../cloudfunctions/kernel/privacy'
import { dayInShanghai } from '../cloudfunctions/kernel/time'

/** What the units of the demo community give, with bookings in every state that a page shows differently. Invented. */

const DAY = 24 * 3_600_000

interface Sketch {
  id: string
  unitId: string
  kind: OfferKind
  title: string
  about?: string
  where?: string
  minutes: number
  /** On every weekday. */
  hours: [from: string, until: string][]
  advisers?: string[]
  changes?: (now: Date) => Partial<OfferDocument>
}

const OFFERS: Sketch[] = [
  {
    id: 'offer-hall',
    unitId: 'unit-bank',
    kind: 'place',
    title: '二楼会议室',
    about: '能坐三十人，有投影。周末请从侧门进。',
    where: '翠苑支行二楼',
    minutes: 60,
    hours: [['14:00', '18:00']],
  },
  {
    id: 'offer-yard',
    unitId: 'unit-school',
    kind: 'place',
    title: '学校操场',
    where: '翠苑一小南门进',
    minutes: 120,
    hours: [
      ['07:00', '09:00'],
      ['17:00', '19:00'],
    ],
  },
  {
    id: 'offer-clinic',
    unitId: 'unit-clinic',
    kind: 'clinic',
    title: '量血压、看化验单',
    where: '社区活动室',
    minutes: 15,
    hours: [['09:00', '11:00']],
  },
  {
    id: 'offer-talk',
    unitId: 'unit-elder',
    kind: 'counselling',
    title: '心里有事，找人说说',
    about: '一对一，四十五分钟，不收费。',
    where: '养老服务中心 203 室',
    minutes: 45,
    hours: [['09:00', '12:00']],
    advisers: ['demo-zhou'],
  },
  {
    id: 'offer-ladder',
    unitId: 'unit-school',
    kind: 'equipment',
    title: '人字梯',
    minutes: 240,
    hours: [['08:00', '16:00']],
    // Nobody has used it for half a year.
    changes: (now) => ({ askAt: null, askedAt: new Date(now.getTime() - DAY) }),
  },
  {
    id: 'offer-closed',
    unitId: 'unit-bank',
    kind: 'equipment',
    title: '点钞机',
    minutes: 60,
    hours: [['14:00', '17:00']],
    changes: () => ({ state: 'closed', closedWhy: '机器坏了', askAt: null }),
  },
]

const ALL_WEEK = [0, 1, 2, 3, 4, 5, 6]
/** Who keeps the lists of the demo: the office. */
const OFFICE = 'demo-wang'

export function demoOffers(members: Map<string, MemberDocument>, now: Date): OfferDocument[] {
  const made = new Date(now.getTime() - 60 * DAY)
  const office = memberOf(members, OFFICE)
  return OFFERS.map(({ id, unitId, kind, title, about, where, minutes, hours, advisers = [], changes }) => {
    const input = {
      unitId,
      kind,
      title,
      about,
      where,
      minutes,
      hours: hours.flatMap(([from, until]) => ALL_WEEK.map((weekday) => ({ weekday, from, until }))),
      first: dayInShanghai(made),
      last: null,
      adviserIds: [],
      key: `demo-${id}-0123456789`,
    }
    const named = advisers
      .map((openid) => memberOf(members, openid))
      .map(({ _id, name }) => ({ memberId: _id, name, since: made }))
    return { ...add(id, input, named, actorOf(office, made), made), ...changes?.(now) }
  })
}

interface BookingSketch {
  by: string
  from: string
  until: string
  state: BookingState
  unit?: { id: string; name: string }
  purpose?: string
  reason?: string
  thanks?: string
  named?: true
}

interface DaySketch {
  id: string
  offerId: string
  /** Days from now. */
  inDays: number
  bookings: BookingSketch[]
}

const SCHOOL = { id: 'unit-school', name: '翠苑第一小学' }

const DAYS: DaySketch[] = [
  {
    id: 'offer-day-asked',
    offerId: 'offer-yard',
    inDays: 5,
    bookings: [{ by: 'demo-liang', from: '17:00', until: '19:00', state: 'asked', purpose: '楼里拔河比赛' }],
  },
  {
    id: 'offer-day-agreed',
    offerId: 'offer-hall',
    inDays: 3,
    bookings: [
      { by: 'demo-yang', from: '14:00', until: '16:00', state: 'agreed', unit: SCHOOL, purpose: '家长会' },
      { by: 'demo-deng', from: '16:00', until: '17:00', state: 'asked', purpose: '编织小组' },
      { by: 'demo-ren', from: '17:00', until: '18:00', state: 'refused', reason: '下班以后没有人值班' },
    ],
  },
  {
    id: 'offer-day-over',
    offerId: 'offer-yard',
    inDays: -2,
    bookings: [{ by: 'demo-gao', from: '07:00', until: '09:00', state: 'agreed', purpose: '打太极' }],
  },
  {
    id: 'offer-day-used',
    offerId: 'offer-hall',
    inDays: -6,
    bookings: [
      { by: 'demo-deng', from: '14:00', until: '15:00', state: 'used', purpose: '编织小组' },
      { by: 'demo-cao', from: '15:00', until: '17:00', state: 'thanked', thanks: '投影很清楚，谢谢支行' },
    ],
  },
  {
    id: 'offer-day-quiet',
    offerId: 'offer-talk',
    inDays: 4,
    bookings: [
      { by: 'demo-su', from: '09:00', until: '09:45', state: 'agreed', named: true },
      { by: 'demo-shi', from: '09:45', until: '10:30', state: 'agreed' },
    ],
  },
]

export const demoOfferDays = (
  members: Map<string, MemberDocument>,
  offers: readonly OfferDocument[],
  now: Date,
): OfferDayDocument[] =>
  DAYS.map(({ id, offerId, inDays, bookings }) => {
    const offer = offers.find(({ _id }) => _id === offerId)
    if (!offer) throw new Error(`the demo has no offer ${offerId}`)
    const day = daysAfter(dayInShanghai(now), inDays)
    const empty = emptyDay(offer, day, new Date(now.getTime() - 8 * DAY))
    const made = bookings.map((one, index) =>
      bookingOf(one, memberOf(members, one.by), { empty, id: `${id}-${index}` }),
    )
    const taken = made
      .filter(({ state }) => state !== 'refused' && state !== 'cancelled')
      .flatMap((one) => quartersOf(one).map((quarter) => [quarter, one.id] as const))
    return { ...empty, taken: Object.fromEntries(taken), bookings: made, over: inDays < 0 }
  })

function bookingOf(
  { from, until, state, unit = undefined, purpose, reason, thanks, named }: BookingSketch,
  { _id: memberId, name }: MemberDocument,
  { empty, id }: { empty: OfferDayDocument; id: string },
): Booking {
  const { quiet, createdAt: at } = empty
  return {
    id,
    from,
    until,
    state,
    at,
    by: quiet ? null : { memberId, name },
    who: quiet ? sealFindable(memberId, empty._id) : null,
    code: quiet ? `30${id.slice(-1)}7` : null,
    named: named ?? false,
    unit: unit ?? null,
    purpose: purpose ?? null,
    reason: reason ?? null,
    thanks: thanks ?? null,
    lookedAt: null,
  }
}

function memberOf(members: Map<string, MemberDocument>, openid: string): MemberDocument {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
  return member
}
