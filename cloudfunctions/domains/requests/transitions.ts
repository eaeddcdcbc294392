import type { PostKind } from 'types/words/posts'
import type { RequestAction, RequestState } from 'types/words/requests'
import { postsFor } from '../../kernel/grants'

/**
 * Who may act: the person who reported it, whoever holds the post that owns it now, or whoever holds one of these posts
 * over the place it is about.
 */
export type Party = 'reporter' | 'owner' | PostKind

export interface Transition {
  from: readonly RequestState[]
  /** Null: the state stays as it is. */
  to: RequestState | null
  by: readonly Party[]
}

/** Those who receive what is reported, and decide what becomes of it. */
export const OFFICE = postsFor('requests.dispatch')

const OPEN: readonly RequestState[] = ['submitted', 'accepted', 'inHand', 'reopened']

/** The whole life of a request. What does not stand here cannot happen. */
export const TRANSITIONS: Record<RequestAction, Transition> = {
  accept: { from: ['submitted', 'reopened'], to: 'accepted', by: OFFICE },
  decline: { from: ['submitted', 'accepted'], to: 'declined', by: OFFICE },
  dispatch: { from: OPEN, to: 'accepted', by: OFFICE },
  start: { from: ['accepted'], to: 'inHand', by: ['owner'] },
  note: { from: ['accepted', 'inHand'], to: null, by: ['owner', ...OFFICE] },
  answer: { from: ['inHand'], to: 'answered', by: ['owner'] },
  settle: { from: ['answered'], to: 'settled', by: ['reporter'] },
  reopen: { from: ['answered', 'declined'], to: 'reopened', by: ['reporter'] },
  withdraw: { from: OPEN, to: 'withdrawn', by: ['reporter'] },
}

/** The posts to which the office may dispatch. */
export const DISPATCHABLE: readonly PostKind[] = [
  'propertyCompany',
  'propertyOfficer',
  'gridOfficer',
  'warden',
  'ownersCommittee',
  'mediator',
  'residentsCommittee',
  'socialWorker',
]

/** The posts that see every request in the place they answer for. */
export const OVERSEERS: readonly PostKind[] = postsFor('requests.atDoor')
