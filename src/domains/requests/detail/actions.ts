import type { RequestView } from 'types/requests'
import type { RequestAction, RequestState } from 'types/words/requests'
import { type Layout, layOutActions } from '@/screen/actions/layout'
import { wasDispatched } from '../words'

/** What moves a request on from each state, the likeliest first. */
const NEXT: Record<RequestState, readonly RequestAction[]> = {
  submitted: ['accept'],
  accepted: ['dispatch', 'start'],
  inHand: ['answer'],
  answered: ['settle'],
  reopened: ['accept'],
  declined: [],
  settled: [],
  withdrawn: [],
}

/** Where the actions of a request stand at the lower edge of its page, for whoever may take them. */
export function layOut({
  state,
  actions,
  timeline,
}: Pick<RequestView, 'actions' | 'state' | 'timeline'>): Layout<RequestAction> {
  // Who was given it takes it in hand; giving it to somebody else is the exception.
  const next = NEXT[state].filter((action) => action !== 'dispatch' || !wasDispatched(timeline))
  return layOutActions(actions, { next, otherAnswer: { settle: 'reopen' } })
}
