import type { TodosInput } from 'types/todos'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useAsked } from '@/screen/use-asked'
import { useList } from '@/screen/use-list'

/** What the workbench asks the cloud, over all domains. */

/** Which queue: in whose name, narrowed to what. */
export type Narrowing = Pick<TodosInput, 'kind' | 'verb' | 'due' | 'buildingId'>
export type Queue = Narrowing & { postKey: string }

const keys = keysOf('todos')
export const deskKeys = {
  lists: keys.lists,
  counts: (of?: CountsOf) => keys.list('counts', of ?? null),
  queue: (queue: Queue) => keys.list('queue', queue),
}

/** Figures of one post in one kind of matter, or in one building. */
type CountsOf = Pick<Queue, 'postKey' | 'kind' | 'buildingId'>

/** How much waits for each of my posts. */
export const useCounts = () => useAsked(deskKeys.counts(), (since) => api.todos.counts.query({ since }))

/** How much of it waits for one post in one kind of matter, or in one building. Asks nothing where it is narrowed to neither. */
export const useNarrowedCounts = ({ postKey, kind, buildingId }: CountsOf) =>
  useAsked(
    deskKeys.counts({ postKey, kind, buildingId }),
    (since) => api.todos.counts.query({ postKey, kind, buildingId, since }),
    { enabled: kind !== undefined || buildingId !== undefined },
  )

/** What waits for one post, urgent first. */
export const useQueue = (queue: Queue) =>
  useList(deskKeys.queue(queue), (cursor, since) => api.todos.list.query({ ...queue, cursor, since }))
