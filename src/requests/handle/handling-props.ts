import type { RequestView } from 'types/requests'
import type { RequestAction } from 'types/words/requests'

/** What every form of a step needs. */
export interface HandlingProps {
  request: RequestView
  action: RequestAction
  /** Whose photos they are. */
  memberId: string
  /** Something happened to the request since the page was opened. */
  changed: boolean
}
