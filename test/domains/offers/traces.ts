import { newKey } from '../../support/house'
import type { Leaver, TracesOf } from '../tables'
import { dayAhead, needFields, nextMonthAt, offerFields } from './procedures'

const add = ({ me }: Leaver, kind: 'place' | 'legal', adviserIds: string[] = []) =>
  me.offers.add.mutate({ unitId: 'unit-tax', kind, ...offerFields, adviserIds, key: newKey() })

export const traces: TracesOf<'offers'> = {
  offers: {
    // What they enter, and in what they advise.
    leave: (leaver) => add(leaver, 'legal', [leaver.memberId]),
  },
  offerDays: {
    // By name, and by what lies sealed; and what they answered.
    async leave(leaver) {
      const { me, house } = leaver
      const hall = await add(leaver, 'place')
      const advice = await add(leaver, 'legal')
      const book = (id: string, by = me) =>
        by.offers.book.mutate({ id, day: dayAhead(3), slots: ['09:00'], named: true, key: newKey() })
      await book(hall.id)
      await book(advice.id)
      const yard = await add(leaver, 'place')
      const day = await book(yard.id, house.as('demo-you'))
      const [booking] = day.bookings
      await me.offers.agree.mutate({ id: day.id, bookingId: booking?.id ?? '', key: newKey() })
    },
  },
  needs: {
    leave: ({ me }) => me.offers.addNeed.mutate({ ...needFields, month: nextMonthAt(), key: newKey() }),
  },
  needRounds: 'that the units of a community were told of a month; no person stands in it',
  jointProjects: {
    leave: ({ me }) =>
      me.offers.addProject.mutate({ title: '普法课', agreement: '每季一次', unitIds: ['unit-tax'], key: newKey() }),
  },
}
