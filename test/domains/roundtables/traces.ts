import type { MeetingActionDocument } from 'types/meeting-actions'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

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
    // Something was resolved that they do.
    async leave({ memberId, name }) {
      const owner = { seatId: 'seat', party: 'other' as const, label: '临时席位', memberId, name }
      const now = new Date()
      const action: MeetingActionDocument = {
        _id: 'action-of-the-leaver',
        communityId: COMMUNITY,
        state: 'open',
        meetingId: 'roundtable-past',
        meetingAt: now,
        itemId: 'item-gym',
        itemTitle: '修好健身器材',
        category: 'publicRepairs',
        what: '修好健身器材',
        evidence: '照片',
        owner,
        offeredTo: null,
        formerOwners: [],
        dueAt: now,
        reviewOn: '2030-01-01',
        chair: { seatId: 'seat-committee', memberId: null, name: '' },
        level: 0,
        climbAt: null,
        reportedAt: null,
        unconfirmed: false,
        application: null,
        versions: [],
        link: null,
        people: [memberId],
        order: 'action-of-the-leaver',
        timeline: [{ id: 'created', at: now, step: 'create', by: { memberId, name, post: null }, key: null }],
        effects: [],
        version: 1,
        createdAt: now,
        updatedAt: now,
      }
      await add('meetingActions', [action])
    },
  },
}
