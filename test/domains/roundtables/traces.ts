import { change } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { CHAIR, DEPUTY, dayIn, meeting, PROPERTY, pumpReferred, SCHOOL } from './meeting'

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
  roundtables: {
    // They hold a seat, sit in it, record, are to do something, and answer to the minutes.
    async leave({ house, me, memberId, name }) {
      const { load, laid, sit } = meeting(() => house)
      const id = await laid()
      const { seats } = await load(id)
      const theirs = { memberId, name }
      const taken = seats.map((one) => (one.duty === 'secretary' ? { ...one, holder: theirs, substitutes: [] } : one))
      await change('roundtables', id, { seats: taken })
      await house.as(CHAIR).roundtables.open.mutate({ id, key: newKey() })
      await me.roundtables.sit.mutate({ id, memberId, key: newKey() })
      for (const openid of [DEPUTY, PROPERTY, SCHOOL]) await sit(id, openid, CHAIR)
      await me.roundtables.takeOverRecord.mutate({ id, key: newKey() })
      const what = { what: '发纪要', seatId: 'seat-secretary', memberId, dueOn: dayIn(20), evidence: '发到各方' }
      const agreed = {
        itemId: 'item-gate-today',
        outcome: 'agreed' as const,
        text: '记录人发纪要',
        agreedBy: ['seat-secretary', 'seat-property', 'seat-school'],
        actions: [what],
      }
      await me.roundtables.resolve.mutate({ id, ...agreed, key: newKey() })
      await me.roundtables.resolve.mutate({ id, ...pumpReferred, key: newKey() })
      await house.as(CHAIR).roundtables.close.mutate({ id, key: newKey() })
      await me.roundtables.circulate.mutate({ id, key: newKey() })
      await me.roundtables.confirm.mutate({ id, seatId: 'seat-secretary', seen: 1, key: newKey() })
    },
  },
  agendaItems: { leave: async () => undefined },
  meetingActions: { leave: async () => undefined },
}
