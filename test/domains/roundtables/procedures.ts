import { newKey } from '../../support/house'
import { KEEPERS, ofCommunity } from '../may'
import type { LinesOf } from '../tables'

const chair = {
  party: 'residentsCommittee',
  label: '居委会',
  holder: null,
  substitutes: [],
  duty: 'chair',
  invited: false,
}

const deed = (id: string) => ({ id, key: newKey() })
/** Nobody of the table has such a seat or item. */
const NONE = 'none'

export const procedures: LinesOf<'roundtables'> = {
  'roundtables.table': { may: 'verified', input: () => ({}), open: 'own' },
  'roundtables.arrange': {
    may: ofCommunity(KEEPERS),
    input: () => ({ seats: [chair], quorum: 'half', seen: 1_000_000, key: newKey() }),
    open: 'own',
  },
  'roundtables.session': { may: 'verified', input: ({ meetingId: id }) => ({ id }), whole: true },
  'roundtables.codes': {
    may: 'verified',
    input: ({ meetingId: id }) => ({ id }),
    withoutSince: 'codes of ten minutes, fetched anew once they are used up',
  },
  'roundtables.open': { may: 'verified', input: ({ meetingId }) => deed(meetingId) },
  'roundtables.sit': {
    may: 'verified',
    input: ({ meetingId }) => ({ ...deed(meetingId), code: '00000000' }),
    aside: ['code'],
  },
  'roundtables.getUp': { may: 'verified', input: ({ meetingId }) => ({ ...deed(meetingId), seatId: NONE }) },
  'roundtables.name': {
    may: 'verified',
    input: ({ meetingId }) => ({ ...deed(meetingId), duty: 'secretary', seatId: NONE }),
  },
  'roundtables.takeOverRecord': { may: 'verified', input: ({ meetingId }) => deed(meetingId) },
  'roundtables.record': {
    may: 'verified',
    input: ({ meetingId }) => ({
      ...deed(meetingId),
      entries: [{ id: newKey(), kind: 'said', itemId: NONE, seatId: NONE, text: '请先查清楚' }],
    }),
  },
  'roundtables.resolve': {
    may: 'verified',
    input: ({ meetingId }) => ({ ...deed(meetingId), itemId: NONE, outcome: 'postponed', text: '下次再议' }),
  },
  'roundtables.close': { may: 'verified', input: ({ meetingId }) => deed(meetingId) },
  'roundtables.minutes': { may: 'verified', input: ({ meetingId: id }) => ({ id }) },
  'roundtables.circulate': { may: 'verified', input: ({ meetingId }) => deed(meetingId) },
  'roundtables.confirm': {
    may: 'verified',
    input: ({ meetingId }) => ({ ...deed(meetingId), seatId: NONE, seen: -1 }),
  },
  'roundtables.append': {
    may: 'verified',
    input: ({ meetingId }) => ({ ...deed(meetingId), text: '补充一点', seatIds: [NONE] }),
  },
  'roundtables.publishSummary': { may: 'verified', input: ({ meetingId }) => deed(meetingId) },
  'roundtables.summary': { may: 'verified', input: ({ meetingId: id }) => ({ id }) },
}
