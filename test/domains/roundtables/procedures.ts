import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'
import { actionLines } from './action-procedures'

const chair = {
  party: 'residentsCommittee',
  label: '居委会',
  holder: null,
  substitutes: [],
  duty: 'chair',
  invited: false,
}
const NEXT_MONTH = 30 * 24 * 3_600_000
const said = { title: '楼道照明', question: '什么时候换灯', category: 'publicRepairs' }

export const procedures: LinesOf<'roundtables'> = {
  ...actionLines,
  'roundtables.table': { may: 'verified', input: () => ({}), open: 'own' },
  'roundtables.arrange': {
    may: ofCommunity(KEEPERS),
    input: () => ({ seats: [chair], quorum: 'half', seen: 1_000_000, key: newKey() }),
    open: 'own',
  },
  'roundtables.items': { may: 'verified', input: () => ({ shown: 'open' }), open: 'own' },
  'roundtables.item': { may: 'verified', input: ({ itemId: id }) => ({ id }) },
  'roundtables.propose': { may: 'verified', input: () => ({ ...said, key: newKey() }), open: 'own' },
  'roundtables.support': { may: 'verified', input: ({ itemId: id }) => ({ id, key: newKey() }) },
  'roundtables.unsupport': { may: 'verified', input: ({ itemId: id }) => ({ id, key: newKey() }) },
  'roundtables.comment': { may: 'verified', input: ({ itemId: id }) => ({ id, text: '支持', key: newKey() }) },
  'roundtables.accept': { may: 'verified', input: ({ itemId }) => step(itemId) },
  'roundtables.decline': { may: 'verified', input: ({ itemId }) => ({ ...step(itemId), text: '已在办理' }) },
  'roundtables.merge': {
    may: 'verified',
    input: ({ itemId, otherItemId: intoId }) => ({ ...step(itemId), intoId }),
  },
  'roundtables.keep': { may: 'verified', input: ({ itemId }) => step(itemId) },
  'roundtables.withdrawItem': { may: 'verified', input: ({ itemId }) => ({ ...step(itemId), text: '不用议了' }) },
  'roundtables.list': { may: 'verified', input: () => ({ shown: 'coming' }), open: 'own' },
  'roundtables.get': { may: 'verified', input: ({ meetingId: id }) => ({ id }) },
  'roundtables.plan': {
    may: 'verified',
    input: () => ({ startsAt: Date.now() + NEXT_MONTH, place: '议事厅', key: newKey() }),
    open: 'own',
  },
  'roundtables.putOn': { may: 'verified', input: ({ meetingId, itemId }) => ({ ...step(meetingId), itemId }) },
  'roundtables.takeOff': { may: 'verified', input: ({ meetingId, itemId }) => ({ ...step(meetingId), itemId }) },
  'roundtables.announce': { may: 'verified', input: ({ meetingId }) => step(meetingId) },
  'roundtables.addLate': {
    may: 'verified',
    input: ({ meetingId, itemId }) => ({ ...step(meetingId), itemId, reason: '事情急' }),
  },
  'roundtables.move': {
    may: 'verified',
    input: ({ meetingId }) => ({
      ...step(meetingId),
      startsAt: Date.now() + NEXT_MONTH,
      place: '活动室',
      reason: '议事厅有别的会',
    }),
  },
  'roundtables.cancel': { may: 'verified', input: ({ meetingId }) => ({ ...step(meetingId), reason: '人不齐' }) },
}
