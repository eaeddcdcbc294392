import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'roundtables'> = {
  tables: {
    // They sit at the table, and have arranged it.
    async leave({ me, memberId }) {
      const {
        seats,
        quorum,
        version: seen,
      } = (await me.roundtables.table.query({})) as never as {
        seats: []
        quorum: 'half'
        version: number
      }
      const own = {
        party: 'other' as const,
        label: '临时席位',
        holder: memberId,
        substitutes: [],
        duty: seats.length === 0 ? ('chair' as const) : null,
        invited: true,
      }
      await me.roundtables.arrange.mutate({ seats: [own], quorum, seen, key: newKey() })
    },
  },
  roundtables: { leave: async () => undefined },
  agendaItems: { leave: async () => undefined },
  meetingActions: { leave: async () => undefined },
}
