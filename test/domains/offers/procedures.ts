import type { PostKind } from 'types/words/posts'
import { newKey } from '../../support/house'
import { type ExpectedPosts, KEEPERS } from '../may'
import { A_CHOICE, type LinesOf, step } from '../tables'

/** The contact of the unit, and the office for it. */
const UNIT_KEEPERS: PostKind[] = ['unitContact', ...KEEPERS]
const ofUnit: ExpectedPosts = { posts: UNIT_KEEPERS, over: 'unit' }
const office: ExpectedPosts = { posts: KEEPERS, over: 'unit' }

export const offerFields = {
  title: '会议室',
  hours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '08:00', until: '20:00' })),
  minutes: 60,
  first: '2026-01-01',
  last: null,
}
export const needFields = { kind: 'place', title: '开会的地方', count: 1 } as const
/** So many days from today, in Shanghai. */
export const dayAhead = (days: number, now = Date.now()) =>
  new Date(now + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10)
export const nextMonthAt = (now = Date.now()) => {
  const [year = 0, month = 0] = dayAhead(0, now).split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

export const procedures: LinesOf<'offers'> = {
  'offers.list': { may: 'verified', input: () => ({}), open: 'own' },
  'offers.get': { may: 'verified', input: ({ offerId: id }) => ({ id }) },
  'offers.advisers': {
    may: ofUnit,
    input: ({ unitId }) => ({ unitId, name: '周敏' }),
    withoutSince: A_CHOICE,
  },
  'offers.add': { may: ofUnit, input: ({ unitId }) => ({ unitId, kind: 'place', ...offerFields, key: newKey() }) },
  'offers.save': { may: ofUnit, input: ({ offerId }) => ({ ...step(offerId), ...offerFields }) },
  'offers.close': { may: ofUnit, input: ({ offerId }) => step(offerId) },
  'offers.reopen': { may: ofUnit, input: ({ offerId }) => step(offerId) },
  'offers.stillThere': { may: ofUnit, input: ({ offerId }) => step(offerId) },
  'offers.calendar': { may: 'verified', input: ({ offerId: id }) => ({ id }) },
  'offers.book': {
    may: 'verified',
    input: ({ offerId: id }) => ({ id, day: dayAhead(7), slots: ['14:00'], key: newKey() }),
  },
  'offers.day': { may: 'member', input: ({ dayId: id }) => ({ id }) },
  'offers.mine': { may: 'member', input: () => ({}), open: 'own' },
  'offers.bookings': { may: ofUnit, input: ({ unitId }) => ({ unitId }) },
  'offers.agree': { may: ofUnit, input: ({ dayId: id, bookingId }) => ({ id, bookingId, key: newKey() }) },
  'offers.refuse': {
    may: ofUnit,
    input: ({ dayId: id, bookingId }) => ({ id, bookingId, text: '那天有会', key: newKey() }),
  },
  'offers.use': { may: ofUnit, input: ({ dayId: id, bookingId }) => ({ id, bookingId, key: newKey() }) },
  'offers.thank': {
    may: 'member',
    input: ({ dayId: id, bookingId }) => ({ id, bookingId, text: '谢谢', key: newKey() }),
  },
  'offers.cancel': { may: 'member', input: ({ dayId: id, bookingId }) => ({ id, bookingId, key: newKey() }) },
  'offers.advised': { may: 'member', input: () => ({}), open: 'own' },
  'offers.look': { may: 'verified', input: ({ dayId: id, bookingId }) => ({ id, bookingId, key: newKey() }) },
  'offers.needs': { may: 'verified', input: () => ({}), open: 'own' },
  'offers.need': { may: 'verified', input: ({ needId: id }) => ({ id }) },
  'offers.addNeed': {
    may: ofUnit,
    input: ({ unitId }) => ({ unitId, ...needFields, month: nextMonthAt(), key: newKey() }),
  },
  'offers.saveNeed': { may: ofUnit, input: ({ needId }) => ({ ...step(needId), ...needFields, month: nextMonthAt() }) },
  'offers.meetNeed': { may: ofUnit, input: ({ needId }) => ({ ...step(needId), text: '供电公司' }) },
  'offers.closeNeed': { may: ofUnit, input: ({ needId }) => step(needId) },
  'offers.projects': { may: 'verified', input: () => ({}), open: 'own' },
  'offers.project': { may: 'verified', input: ({ jointProjectId: id }) => ({ id }) },
  'offers.addProject': {
    may: office,
    input: ({ unitId }) => ({ title: '阅读角', agreement: '每月换书', unitIds: [unitId], key: newKey() }),
  },
  'offers.saveProject': {
    may: office,
    input: ({ jointProjectId, unitId }) => ({
      ...step(jointProjectId),
      title: '阅读角',
      agreement: '每月换书',
      unitIds: [unitId],
    }),
  },
  'offers.noteProgress': { may: ofUnit, input: ({ jointProjectId }) => ({ ...step(jointProjectId), text: '书到了' }) },
  'offers.endProject': { may: office, input: ({ jointProjectId }) => ({ ...step(jointProjectId), text: '办完了' }) },
}
