import type { CasesOf } from '../../crash/case'
import { OFFICE } from '../../crash/community'

export const deeds: CasesOf<'roundtables'> = {
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
