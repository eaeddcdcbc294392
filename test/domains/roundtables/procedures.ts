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

const deed = (id: string) => ({ id, key: newKey() })
/** Nobody of the table has such a seat or item. */
const NONE = 'none'

export const procedures: LinesOf<'roundtables'> = {
  ...actionLines,
  'roundtables.table': { may: 'verified', input: () => ({}), open: 'own' },
  'roundtables.arrange': {
    may: ofCommunity(KEEPERS),
    input: () => ({ seats: [chair], quorum: 'half', seen: 1_000_000, key: newKey() }),
    open: 'own',
  },
  'roundtables.session': { may: 'verified', input: ({ heldId: id }) => ({ id }), whole: true },
  'roundtables.codes': {
    may: 'verified',
    input: ({ heldId: id }) => ({ id }),
    withoutSince: 'codes of ten minutes, fetched anew once they are used up',
  },
  'roundtables.open': { may: 'verified', input: ({ heldId }) => deed(heldId) },
  'roundtables.sit': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), code: '00000000' }),
    aside: ['code'],
  },
  'roundtables.getUp': { may: 'verified', input: ({ heldId }) => ({ ...deed(heldId), seatId: NONE }) },
  'roundtables.name': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), duty: 'secretary', seatId: NONE }),
  },
  'roundtables.takeOverRecord': { may: 'verified', input: ({ heldId }) => deed(heldId) },
  'roundtables.record': {
    may: 'verified',
    input: ({ heldId }) => ({
      ...deed(heldId),
      entries: [{ id: newKey(), kind: 'said', itemId: NONE, seatId: NONE, text: '请先查清楚' }],
    }),
  },
  'roundtables.resolve': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), itemId: NONE, outcome: 'postponed', text: '下次再议' }),
  },
  'roundtables.close': { may: 'verified', input: ({ heldId }) => deed(heldId) },
  'roundtables.minutes': { may: 'verified', input: ({ heldId: id }) => ({ id }) },
  'roundtables.circulate': { may: 'verified', input: ({ heldId }) => deed(heldId) },
  'roundtables.confirm': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), seatId: NONE, seen: -1 }),
  },
  'roundtables.append': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), text: '补充一点', seatIds: [NONE] }),
  },
  'roundtables.answerAppendix': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), number: 1, seatId: NONE }),
  },
  'roundtables.publishSummary': { may: 'verified', input: ({ heldId }) => deed(heldId) },
  'roundtables.publishMinutes': {
    may: 'verified',
    input: ({ heldId }) => ({ ...deed(heldId), hide: '王大爷' }),
    // It says what nobody shall read.
    noTexts: ['hide'],
  },
  'roundtables.paper': { may: 'verified', input: ({ heldId: id }) => ({ id }), again: 'without key' },
  'roundtables.summary': { may: 'verified', input: ({ heldId: id }) => ({ id }) },
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
