import type { RequestView } from 'types/requests'
import type { RequestAction, RequestState } from 'types/words/requests'
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

interface Layout {
  /** The one thing to do now. */
  main: RequestAction | null
  /** Stands beside it: the other answer to the same question. */
  beside: RequestAction | null
  /** Behind 'more'. */
  more: RequestAction[]
}

/** Where the actions of a request stand at the lower edge of its page, for whoever may take them. */
export function layOut({ state, actions, timeline }: Pick<RequestView, 'actions' | 'state' | 'timeline'>): Layout {
  // Who was given it takes it in hand; giving it to somebody else is the exception.
  const next = NEXT[state].filter((action) => action !== 'dispatch' || !wasDispatched(timeline))
  const main = next.find((action) => actions.includes(action)) ?? null
  const beside = main === 'settle' && actions.includes('reopen') ? 'reopen' : null
  return { main, beside, more: actions.filter((action) => action !== main && action !== beside) }
}
