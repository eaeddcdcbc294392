import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { itemWith, roundOf } from './round'

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
  meetingActions: {
    // It is theirs, they have begun it, and they ask another seat to take it on.
    async leave({ me, memberId, name }) {
      const owner = { memberId, name }
      const { item, actions } = roundOf({ name: 'trace', communityId: COMMUNITY, at: new Date(), chair: owner, owner })
      const [action] = actions
      if (!action) throw new Error('it resolved something')
      await add('agendaItems', [itemWith(item, actions)])
      await add('meetingActions', [{ ...action, raisedBy: memberId }])
      await me.roundtables.startAction.mutate({ id: action._id, seen: 1, key: newKey() })
    },
  },
}
