import type { RequestView } from 'types/requests'
import type { RequestAction } from 'types/words/requests'

/** What every form of a step needs. */
export interface HandlingProps {
  request: RequestView
  action: RequestAction
  /** Something happened to the request since the page was opened. */
  changed: boolean
}
