import type { ActionView } from 'types/action-inputs'
import { address } from '@/screen/address'

/** The addresses of the pages about what a roundtable resolved, and what came of it. */
export const actionWays = {
  action: (id: string) => address('roundtables/action', { id }),
  mine: () => address('roundtables/actions'),
  /** A step told in words and photos. */
  report: (id: string, step: 'reportAction' | 'newVersion') => address('roundtables/report', { id, step }),
  /** @param request from which the chain begins */
  chain: (request: string) => address('roundtables/chain', { request }),
  outcomes: () => address('roundtables/outcomes'),
  /** A volunteer task that carries an action out. */
  makeTask: ({ id }: ActionView) => address('tasks/edit', { action: id }),
  /** What carries it out, where that has a page for this reader. */
  linked: ({ kind, id }: NonNullable<ActionView['link']>) =>
    kind === 'task' ? address('tasks/detail', { id }) : kind === 'request' ? address('requests/detail', { id }) : null,
}
