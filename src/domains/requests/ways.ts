import type { RequestAction, RequestPhase } from 'types/words/requests'
import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

const { list, detail } = waysOf('requests')

/** The addresses of the pages about requests. */
export const ways = {
  list,
  detail,
  report: () => address('requests/report'),
  /** 代居民登记, and what was filed so. */
  filing: () => address('requests/filing'),
  filed: () => address('requests/filed'),
  handle: (id: string, action: RequestAction) => address('requests/handle', { id, action }),
  worklist: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase }),
  /** Narrowed to what is overdue. */
  overdue: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase, overdue: '1' }),
}
