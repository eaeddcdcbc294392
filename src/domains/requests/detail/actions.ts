import type { RequestView } from 'types/requests'
import { type RequestAction, type RequestState, wasDispatched } from 'types/words/requests'
import { type Layout, layOutActions } from '@/screen/actions/layout'

/** What stands on a button: the actions, and 受理并派单, which is a dispatch to whom the like of it mostly goes. */
export type Offered = RequestAction | 'give'

/** What moves a request on from each state, the likeliest first. */
const NEXT: Record<RequestState, readonly Offered[]> = {
  submitted: ['give', 'accept'],
  accepted: ['dispatch', 'start'],
  inHand: ['answer'],
  answered: ['settle'],
  reopened: ['give', 'accept'],
  declined: [],
  settled: [],
  withdrawn: [],
}

/**
 * Where the actions of a request stand at the lower edge of its page, for whoever may take them.
 * @param hasUsual whether it is new and the like of it mostly goes to somebody
 */
export function layOut(
  { state, actions, timeline }: Pick<RequestView, 'actions' | 'state' | 'timeline'>,
  hasUsual = false,
): Layout<Offered> {
  // Who was given it takes it in hand; giving it to somebody else is the exception.
  const next = NEXT[state].filter((action) => action !== 'dispatch' || !wasDispatched(timeline))
  const offered: Offered[] = hasUsual && actions.includes('dispatch') ? ['give', ...actions] : actions
  return layOutActions(offered, { next, otherAnswer: { settle: 'reopen' } })
}
