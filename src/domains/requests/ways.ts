import type { AreaView } from 'types/request-views'
import type { HandedKind, RequestAction, RequestCategory, RequestPhase } from 'types/words/requests'
import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

const { list, detail } = waysOf('requests')

/** The addresses of the pages about requests. */
export const ways = {
  list,
  detail,
  /** @param category what it is about, where that is known already */
  report: (category?: RequestCategory) => address('requests/report', { category }),
  /** 代居民登记, from a door or from what was looked for; and what was filed so. */
  filing: (from: { door?: string; search?: string } = {}) => address('requests/filing', from),
  filed: () => address('requests/filed'),
  /** The same, opened from the list of a post. */
  inList: (id: string, post: string | undefined) => address('requests/detail', { id, post }),
  /** What became of it at the roundtable. */
  atTable: (request: string) => address('roundtables/chain', { request }),
  /** A volunteer task for a request, which is another domain's: tasks know requests, and requests no tasks. */
  askVolunteers: (origin: string, category: RequestCategory) => address('tasks/edit', { origin, category }),
  /** To what it was handed on, which is another domain's. */
  handedOn: (kind: HandedKind, id: string) =>
    kind === 'task' ? address('tasks/detail', { id }) : address('roundtables/item', { id }),
  handle: (id: string, action: RequestAction) => address('requests/handle', { id, action }),
  worklist: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase }),
  /** All that lies in the place of a post. */
  area: (post: string) => address('requests/worklist', { post, box: 'area', phase: 'working' }),
  /** Of that what lies in one building; where something is overdue, that alone. */
  areaOf: (post: string, { id, label, behind }: Pick<AreaView['byBuilding'][number], 'id' | 'label' | 'behind'>) =>
    address('requests/worklist', {
      post,
      box: 'area',
      phase: behind ?? 'working',
      ...(behind ? { overdue: '1' } : {}),
      place: id,
      label,
    }),
  /** Narrowed to what is overdue. */
  overdue: (post: string, phase: RequestPhase) => address('requests/worklist', { post, phase, overdue: '1' }),
}
