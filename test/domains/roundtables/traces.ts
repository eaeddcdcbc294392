import { COMMUNITY } from '../../../demo/places'
import { add, change } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { CHAIR, DEPUTY, dayIn, meeting, PROPERTY, pumpReferred, SCHOOL } from './meeting'
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
    // A meeting has the seats of the table, in which they sit. In another one they hold a seat, sit in it, record, are to do
    // something, and answer to the minutes. Their name stands in what was said and in the correction.
    async leave({ house, me, office, memberId, name }) {
      const startsAt = Date.now() + 30 * 24 * 3_600_000
      await office.roundtables.plan.mutate({ startsAt, place: '议事厅', key: newKey() })
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
      const words = { id: newKey(), kind: 'said' as const, itemId: 'item-gate-today', seatId: 'seat-school' }
      await me.roundtables.record.mutate({ id, entries: [{ ...words, text: `请${name}记下来` }], key: newKey() })
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
      await me.roundtables.circulate.mutate({ id, addition: `由${name}整理`, key: newKey() })
      await me.roundtables.confirm.mutate({ id, seatId: 'seat-secretary', seen: 1, key: newKey() })
    },
  },
  agendaItems: {
    // They bring one, support one and say something to it, and have reported what is behind one.
    async leave({ me, office, name }) {
      await me.roundtables.propose.mutate({
        title: '楼道照明',
        question: '什么时候换灯',
        category: 'publicRepairs',
        key: newKey(),
      })
      const id = 'item-ground-floor'
      await me.roundtables.support.mutate({ id, key: newKey() })
      await me.roundtables.comment.mutate({ id, text: '早就该改了', key: newKey() })
      const report = { category: 'facilities' as const, text: '架空层堆满了东西', placeId: 'b3' }
      const request = await me.requests.submit.mutate({ ...report, key: newKey() })
      const to = { kind: 'agendaItem' as const, id }
      const dueAt = Date.now() + 30 * 24 * 3_600_000
      await office.requests.handOn.mutate({ id: request.id, seen: request.version, to, dueAt, key: newKey() })
      // In the meeting that dealt with it, at which they did not sit, somebody named them.
      const round = roundOf({
        name: 'named',
        communityId: COMMUNITY,
        at: new Date(),
        chair: null,
        owner: null,
        actions: 0,
      })
      const said = [{ id: 'said', seatId: 'round-chair', at: new Date(), text: `听${name}说堆满了` }]
      const agenda = [{ ...round.entry, itemId: id, conclusion: null, said }]
      await add('roundtables', [{ ...round.meeting, agenda, effects: [] }])
      await change('agendaItems', id, { meetingId: round.meeting._id })
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
