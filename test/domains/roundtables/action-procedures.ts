import type { ExpectedPosts } from '../may'
import { type LinesOf, step } from '../tables'

/** Who sees what came of a year: whoever receives what is reported, and those above. */
const overview: ExpectedPosts = {
  posts: [
    'residentsCommittee',
    'socialWorker',
    'communitySecretary',
    'generalBranchSecretary',
    'administrator',
    'subdistrict',
  ],
  over: 'any',
}

const text = '已经办好了'

export const actionLines = {
  'roundtables.action': { may: 'verified', input: ({ actionId: id }) => ({ id }) },
  'roundtables.myActions': { may: 'member', input: () => ({}), open: 'own' },
  'roundtables.startAction': { may: 'verified', input: ({ actionId }) => step(actionId) },
  'roundtables.reportAction': {
    may: 'verified',
    input: ({ actionId }) => ({ ...step(actionId), text, photoIds: [] }),
  },
  'roundtables.acceptReport': { may: 'verified', input: ({ actionId }) => step(actionId) },
  'roundtables.sendBack': { may: 'verified', input: ({ actionId }) => ({ ...step(actionId), text }) },
  'roundtables.offerAction': {
    may: 'verified',
    input: ({ actionId }) => ({ ...step(actionId), seatId: 'seat-owners', text }),
  },
  'roundtables.takeHandOver': { may: 'verified', input: ({ actionId }) => step(actionId) },
  'roundtables.declineHandOver': { may: 'verified', input: ({ actionId }) => ({ ...step(actionId), text }) },
  'roundtables.applyFor': {
    may: 'verified',
    input: ({ actionId }) => ({ ...step(actionId), to: '交警大队', number: '118', sentAt: Date.now() - 1_000 }),
  },
  'roundtables.enterAnswer': { may: 'verified', input: ({ actionId }) => ({ ...step(actionId), text }) },
  'roundtables.newVersion': {
    may: 'verified',
    input: ({ actionId }) => ({ ...step(actionId), text, photoIds: [] }),
  },
  'roundtables.linkRequest': {
    may: 'verified',
    input: ({ actionId, requestId }) => ({ ...step(actionId), requestId }),
  },
  'roundtables.linkTask': {
    may: 'verified',
    input: ({ actionId, taskId }) => ({ ...step(actionId), taskId }),
    // For another action the task is taken by then, which is found first.
    aside: ['id'],
  },
  'roundtables.chain': { may: 'member', input: ({ requestId }) => ({ requestId }) },
  'roundtables.outcomes': { may: overview, input: () => ({ year: 2026 }), open: 'own' },
} satisfies Partial<LinesOf<'roundtables'>>
