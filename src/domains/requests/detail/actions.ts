import type { RequestView } from 'types/request-views'
import { type RequestAction, type RequestState, wasDispatched } from 'types/words/requests'
import { type Layout, layOutActions } from '@/screen/actions/layout'

/** Beside a step that is still to be taken stands the way on. */
const ONWARD = { give: 'next', accept: 'next', dispatch: 'next', start: 'next', answer: 'next' } as const

/** What stands on a button: the actions; 受理并派单, a dispatch to whom the like of it mostly goes; 下一件. */
export type Offered = RequestAction | 'give' | 'next'

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
 * @param offers whether it is new and the like of it mostly goes to somebody; whether the next one of a list is offered
 */
export function layOut(
  { state, actions, timeline }: Pick<RequestView, 'actions' | 'state' | 'timeline'>,
  { usual = false, next: onward = false }: { usual?: boolean; next?: boolean } = {},
): Layout<Offered> {
  // Who was given it takes it in hand; giving it to somebody else is the exception.
  const next = NEXT[state].filter((action) => action !== 'dispatch' || !wasDispatched(timeline))
  const gives = usual && actions.includes('dispatch')
  const offered: Offered[] = [...(gives ? ['give' as const] : []), ...actions, ...(onward ? ['next' as const] : [])]
  return layOutActions(offered, { next: [...next, 'next'], otherAnswer: { settle: 'reopen', ...ONWARD } })
}
