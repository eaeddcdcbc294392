import type { RequestAction, RequestPhase } from 'types/words/requests'
import { address } from '@/screen/address'

/** The addresses of the pages about requests. */
export const ways = {
  report: () => address('requests/report'),
  list: () => address('requests/list'),
  /** @param community where it lies, for an address that is opened from outside of the app */
  detail: (id: string, community?: string) => address('requests/detail', { id, community }),
  handle: (id: string, action: RequestAction) => address('requests/handle', { id, action }),
  worklist: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase }),
  /** Narrowed to what is overdue. */
  overdue: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase, overdue: '1' }),
}
