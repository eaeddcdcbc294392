import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { dayAhead, needFields, nextMonthAt, offerFields } from './procedures'

const UNIT = 'unit-clinic'
const office = (stage: Stage) => stage.as(OFFICE).offers

async function offered(stage: Stage, kind: 'place' | 'legal' = 'place', adviserIds: string[] = []) {
  const sketch = { unitId: UNIT, kind, ...offerFields, adviserIds, key: newKey() }
  const { id, version: seen } = await office(stage).add.mutate(sketch)
  return { id, seen }
}

const closed = async (stage: Stage) => {
  const { id, version: seen } = await office(stage).close.mutate({ ...(await offered(stage)), key: newKey() })
  return { id, seen }
}

/** Nobody has used it for half a year. */
async function askedAbout(stage: Stage) {
  const { id } = await offered(stage)
  await stage.store.change('offers', id, { askAt: null, askedAt: stage.now() })
  return { id, seen: 1 }
}

interface Booked {
  kind?: 'place' | 'legal'
  day?: string
  slots?: string[]
  named?: boolean
  adviserIds?: string[]
}

const booking = async (stage: Stage, { kind, day, slots = ['15:00'], named = false, adviserIds }: Booked = {}) => ({
  id: (await offered(stage, kind, adviserIds)).id,
  day: day ?? dayAhead(2, stage.now().getTime()),
  slots,
  named,
})

/** Chen has booked something. */
export async function booked(stage: Stage, how: Booked = {}) {
  const { id, bookings } = await stage.as(CHEN).offers.book.mutate({ ...(await booking(stage, how)), key: newKey() })
  return { id, bookingId: bookings[0]?.id ?? '' }
}

async function agreed(stage: Stage, how: Booked = {}) {
  const found = await booked(stage, how)
  await office(stage).agree.mutate({ ...found, key: newKey() })
  return found
}

/** Today, a quarter of an hour after it was booked. */
const SOON = ['11:00']
const today = (stage: Stage): Booked => ({ day: dayAhead(0, stage.now().getTime()), slots: SOON })

async function used(stage: Stage) {
  const found = await agreed(stage, today(stage))
  stage.setTime(2 * HOURS)
  await office(stage).use.mutate({ ...found, key: newKey() })
  return found
}

const month = (stage: Stage) => nextMonthAt(stage.now().getTime())

async function needed(stage: Stage) {
  const { id, version: seen } = await office(stage).addNeed.mutate({
    unitId: UNIT,
    ...needFields,
    month: month(stage),
    key: newKey(),
  })
  return { id, seen }
}

const AGREED = { title: '阅读角', agreement: '每月换书', unitIds: [UNIT] }
async function joint(stage: Stage) {
  const { id, version: seen } = await office(stage).addProject.mutate({ ...AGREED, key: newKey() })
  return { id, seen }
}

export const deeds: CasesOf<'offers'> = {
  'offers.add': [{ as: OFFICE, given: () => ({ unitId: UNIT, kind: 'place', ...offerFields, adviserIds: [] }) }],
  'offers.save': [
    { as: OFFICE, given: async (stage) => ({ ...(await offered(stage)), ...offerFields, adviserIds: [] }) },
  ],
  'offers.close': [
    {
      as: OFFICE,
      about: 'with a booking that is cancelled',
      async given(stage) {
        const { id } = await booking(stage)
        const day = dayAhead(2, stage.now().getTime())
        await stage.as(CHEN).offers.book.mutate({ id, day, slots: ['15:00'], key: newKey() })
        return { id, seen: 1, text: '装修' }
      },
    },
  ],
  'offers.reopen': [{ as: OFFICE, given: closed }],
  'offers.stillThere': [{ as: OFFICE, given: askedAbout }],
  'offers.book': [
    { as: CHEN, given: (stage) => booking(stage) },
    { as: CHEN, about: 'advice', given: (stage) => booking(stage, { kind: 'legal', named: true }) },
  ],
  'offers.agree': [{ as: OFFICE, given: (stage) => booked(stage) }],
  'offers.refuse': [{ as: OFFICE, given: async (stage) => ({ ...(await booked(stage)), text: '那天有会' }) }],
  'offers.use': [
    {
      as: OFFICE,
      async given(stage) {
        const found = await agreed(stage, today(stage))
        // It has begun by now.
        await stage.store.change('offerDays', found.id, { 'bookings.0.from': '10:00' })
        return found
      },
    },
  ],
  'offers.thank': [{ as: CHEN, at: 3 * HOURS, given: async (stage) => ({ ...(await used(stage)), text: '谢谢你们' }) }],
  'offers.cancel': [
    { as: CHEN, given: (stage) => booked(stage) },
    { as: OFFICE, about: 'by the unit', given: async (stage) => ({ ...(await agreed(stage)), text: '停电' }) },
    { as: CHEN, about: 'advice', given: (stage) => booked(stage, { kind: 'legal' }) },
  ],
  'offers.look': [
    {
      as: NEIGHBOUR,
      given: (stage) => agreed(stage, { kind: 'legal', named: true, adviserIds: [idOf(NEIGHBOUR)] }),
    },
  ],
  'offers.addNeed': [{ as: OFFICE, given: (stage) => ({ unitId: UNIT, ...needFields, month: month(stage) }) }],
  'offers.saveNeed': [
    { as: OFFICE, given: async (stage) => ({ ...(await needed(stage)), ...needFields, month: month(stage) }) },
  ],
  'offers.meetNeed': [{ as: OFFICE, given: async (stage) => ({ ...(await needed(stage)), text: '供电公司' }) }],
  'offers.closeNeed': [{ as: OFFICE, given: needed }],
  'offers.addProject': [{ as: OFFICE, given: () => AGREED }],
  'offers.saveProject': [{ as: OFFICE, given: async (stage) => ({ ...(await joint(stage)), ...AGREED }) }],
  'offers.noteProgress': [{ as: OFFICE, given: async (stage) => ({ ...(await joint(stage)), text: '书到了' }) }],
  'offers.endProject': [{ as: OFFICE, given: async (stage) => ({ ...(await joint(stage)), text: '办完了' }) }],
}

/** Their day is over 90 days later, and the offer was not used for half a year. */
export const clock: ClockCase[] = [
  {
    about: 'what nobody answered is over, and of the rest it is asked whether it was used',
    at: 2 * DAYS,
    clock: [2, 26 * HOURS],
    given: async (stage) => {
      const id = (await booking(stage)).id
      const day = dayAhead(1, stage.now().getTime())
      const book = (openid: string, slots: string[]) =>
        stage.as(openid).offers.book.mutate({ id, day, slots, key: newKey() })
      await book(CHEN, ['15:00'])
      const { id: dayId, bookings } = await book(NEIGHBOUR, ['16:00'])
      const bookingId = bookings[0]?.id ?? ''
      await office(stage).agree.mutate({ id: dayId, bookingId, key: newKey() })
    },
  },
  {
    about: 'bookings go 90 days after their day, and are counted',
    at: 92 * DAYS,
    // One for the end of the day, one for the removal, and one that may have died.
    clock: [2, 10, 20, 26 * HOURS],
    allowed: {
      leftOut: {
        'todoRebuilds.after': 'How far the making anew of todos had come is a day that is gone by now, or not yet.',
      },
    },
    async given(stage) {
      await used(stage)
    },
  },
  {
    about: 'an offer that nobody used for half a year is asked about',
    at: 190 * DAYS,
    async given(stage) {
      await offered(stage)
    },
  },
  {
    about: 'the units hear on the 1st of what is needed next month',
    // 25 November and six days.
    at: 6 * DAYS,
    async given(stage) {
      const inJanuary = { ...needFields, month: '2027-01' }
      await office(stage).addNeed.mutate({ ...inJanuary, key: newKey() })
    },
  },
  {
    about: 'whoever booked advice is sealed with the new key',
    async given(stage) {
      const { id } = await booked(stage, { kind: 'legal' })
      await stage.store.change('offerDays', id, { 'bookings.0.who': stage.sealedBefore(idOf(CHEN), id) })
    },
  },
]
