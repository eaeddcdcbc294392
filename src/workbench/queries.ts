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
  counts: keys.list('counts'),
  queue: (queue: Queue) => keys.list('queue', queue),
}

/** How much waits for each of my posts. */
export const useCounts = () => useAsked(deskKeys.counts, (since) => api.todos.counts.query({ since }))

/** What waits for one post, urgent first. */
export const useQueue = (queue: Queue) =>
  useList(deskKeys.queue(queue), (cursor, since) => api.todos.list.query({ ...queue, cursor, since }))
