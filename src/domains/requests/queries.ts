import { useQuery } from '@tanstack/react-query'
import type { RequestView, WorklistInput } from 'types/requests'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { useDeed } from '@/screen/use-deed'
import { useList } from '@/screen/use-list'

/** Everything that screens ask the cloud about requests, and under which names the answers are kept. */

const LISTS = ['requests', 'lists'] as const

export const requestKeys = {
  /** Every list and count: what one's own step may change. */
  lists: LISTS,
  waiting: [...LISTS, 'waiting'],
  mine: [...LISTS, 'mine'],
  worklist: (box: WorklistBox) => [...LISTS, 'worklist', box],
  one: (id: string) => ['requests', 'one', id],
  handlers: (id: string) => ['requests', 'handlers', id],
} as const

/** Which worklist: in whose name, which box, which phase, narrowed to what. */
export type WorklistBox = Omit<WorklistInput, 'cursor'>

/** What waits for me, by my posts. */
export const useWaiting = () => useQuery({ queryKey: requestKeys.waiting, queryFn: () => api.requests.waiting.query() })

/** Milliseconds: just long enough that one's own step, shown from its answer, is not asked for again. */
const STEP_LASTS = 1_500

export const useRequest = (id: string) =>
  useQuery({
    queryKey: requestKeys.one(id),
    queryFn: () => api.requests.get.query({ id }),
    // Who opens a request wants to know how it stands now.
    staleTime: STEP_LASTS,
  })

/** To whom the office may dispatch a request. */
export const useHandlers = (id: string, enabled = true) =>
  useQuery({ queryKey: requestKeys.handlers(id), queryFn: () => api.requests.handlers.query({ id }), enabled })

export const useMine = () => useList(requestKeys.mine, (cursor) => api.requests.mine.query({ cursor }))

export const useWorklist = (box: WorklistBox) =>
  useList(requestKeys.worklist(box), (cursor) => api.requests.worklist.query({ ...box, cursor }))

export type RequestList = ReturnType<typeof useMine>

/** A full view from the answer to one's own step: shown at once wherever the request is on screen; every list is asked anew. */
export function showRequest(view: RequestView): void {
  queryClient.setQueryData(requestKeys.one(view.id), view)
  void queryClient.invalidateQueries({ queryKey: LISTS })
}

/** One step of a request. */
export const useRequestDeed = <Input extends { key: string }>(
  id: string,
  send: (input: Input) => Promise<RequestView>,
) => useDeed(send, { onScreen: [requestKeys.one(id)], onDone: showRequest })
