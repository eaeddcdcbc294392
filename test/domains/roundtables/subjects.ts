import { propose } from '../../../cloudfunctions/domains/roundtables/items/proposing'
import { plan } from '../../../cloudfunctions/domains/roundtables/meetings/rules'
import { emptyTable } from '../../../cloudfunctions/domains/roundtables/table'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { HERE, holder } from '../../support/seats'
import type { Subjects } from '../tables'

interface RoundtableSubjects {
  itemId: string
  /** One that it could be merged into. */
  otherItemId: string
  meetingId: string
  actionId: string
  /** One in session. */
  heldId: string
}

const DAY = 24 * 3_600_000

/** What calls about the roundtable are made about. */
export const subjects: Subjects<RoundtableSubjects> = {
  inDemo: async () => ({
    itemId: 'item-ground-floor',
    otherItemId: 'item-pump',
    meetingId: 'roundtable-announced',
    actionId: 'action-gate',
    heldId: 'meeting-session',
  }),
  async inSeats({ registered, now }) {
    const { member } = holder('residentsCommittee', 'community', 'own', registered)
    const office = actorOf(member, now)
    const seat = { id: 'seat', party: 'residentsCommittee' as const, label: '居委会', unitId: null, substitutes: [] }
    const chair = { ...seat, holder: null, duty: 'chair' as const, invited: false }
    const table = { ...emptyTable(HERE, now), seats: [chair] }
    const said = {
      title: '楼道照明',
      question: '什么时候换灯',
      category: 'publicRepairs' as const,
      ownersDecide: false,
      askedOf: [],
    }
    const items = ['item', 'other-item'].map((id) => propose(id, { ...said, key: newKey() }, table, office, now))
    await add('tables', [table])
    await add('agendaItems', items)
    const input = { startsAt: now.getTime() + 9 * DAY, place: '议事厅', key: newKey() }
    await add('roundtables', [plan('meeting', input, table, 0, office, now)])
    return () => ({
      itemId: 'item',
      otherItemId: 'other-item',
      meetingId: 'meeting',
      heldId: 'none',
      actionId: 'action-gate',
    })
  },
  marks: ['架空层改成活动角', '动用维修资金换水泵', '早晚上下学时在校门口疏导交通'],
  async expectAsItWas(house, { itemId: id }) {
    expect(await house.as('demo-chen').roundtables.item.query({ id })).toMatchObject({ version: 1, state: 'accepted' })
  },
}
