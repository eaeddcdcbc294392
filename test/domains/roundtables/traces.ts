import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { itemWith, roundOf } from './round'

interface TableSeen {
  seats: {
    id: string
    party: 'other'
    label: string
    unitId: string | null
    holder: { memberId: string } | null
    substitutes: { memberId: string }[]
    duty: null
    invited: boolean
  }[]
  quorum: 'half'
  version: number
}

export const traces: TracesOf<'roundtables'> = {
  tables: {
    // They sit at the table, and have arranged it.
    async leave({ me, memberId }) {
      const { seats, quorum, version: seen } = (await me.roundtables.table.query({})) as never as TableSeen
      const kept = seats.map(({ holder, substitutes, ...one }) => ({
        ...one,
        holder: holder?.memberId ?? null,
        substitutes: substitutes.map((sitter) => sitter.memberId),
      }))
      const own = { party: 'other' as const, label: '临时席位', holder: memberId, substitutes: [], invited: true }
      await me.roundtables.arrange.mutate({ seats: [...kept, own], quorum, seen, key: newKey() })
    },
  },
  roundtables: {
    // A meeting has the seats of the table, in which they sit.
    async leave({ office }) {
      const startsAt = Date.now() + 30 * 24 * 3_600_000
      await office.roundtables.plan.mutate({ startsAt, place: '议事厅', key: newKey() })
    },
  },
  agendaItems: {
    // They bring one, support one and say something to it, and have reported what is behind one.
    async leave({ me, office }) {
      await me.roundtables.propose.mutate({
        title: '楼道照明',
        question: '什么时候换灯',
        category: 'publicRepairs',
        key: newKey(),
      })
      const id = 'item-ground-floor'
      await me.roundtables.support.mutate({ id, key: newKey() })
      await me.roundtables.comment.mutate({ id, text: '早就该改了', key: newKey() })
      const said = { category: 'facilities' as const, text: '架空层堆满了东西', placeId: 'b3' }
      const request = await me.requests.submit.mutate({ ...said, key: newKey() })
      const to = { kind: 'agendaItem' as const, id }
      const dueAt = Date.now() + 30 * 24 * 3_600_000
      await office.requests.handOn.mutate({ id: request.id, seen: request.version, to, dueAt, key: newKey() })
    },
  },
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
