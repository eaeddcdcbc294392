import type { CasesOf, ClockCase } from '../../crash/case'
import { OFFICE } from '../../crash/community'
import { actionClock, actionDeeds } from './action-crash'

export const deeds: CasesOf<'roundtables'> = {
  ...actionDeeds,
  'roundtables.arrange': [
    {
      as: OFFICE,
      given: () => ({
        seats: [
          {
            party: 'residentsCommittee',
            label: '居委会',
            holder: null,
            substitutes: [],
            duty: 'chair',
            invited: false,
          },
        ],
        quorum: 'half',
        seen: 0,
      }),
    },
  ],
}

export const clock: ClockCase[] = actionClock
