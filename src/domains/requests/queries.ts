import { useQuery } from '@tanstack/react-query'
import type { WorklistInput } from 'types/request-inputs'
import type { RequestView } from 'types/request-views'
import type { Origin } from 'types/tasks'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { showMatter, useMatterDeed } from '@/screen/matter'
import { useAsked } from '@/screen/use-asked'
import { useList } from '@/screen/use-list'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about requests, and under which names the answers are kept. */

const keys = keysOf('requests')
export const requestKeys = {
  lists: keys.lists,
  waiting: keys.list('waiting'),
  mine: keys.list('mine'),
  filed: keys.list('filed'),
  filedForMe: keys.list('filedForMe'),
  doors: (asked: { text?: string; id?: string }) => keys.list('doors', asked),
  found: (postKey: string, text: string) => keys.list('found', postKey, text),
  area: (postKey: string) => keys.list('area', postKey),
  worklist: (box: WorklistBox) => keys.list('worklist', box),
  atDoor: (householdId: string) => keys.list('atDoor', householdId),
  openItems: keys.list('openItems'),
  takers: ({ kind, id }: Origin, text: string) => keys.list('takers', kind, id, text),
  one: keys.one,
  handlers: (id: string) => keys.beside(id, 'handlers'),
}

/** Which worklist: in whose name, which box, which phase, narrowed to what. */
export type WorklistBox = Omit<WorklistInput, 'cursor' | 'since'>

/** What waits for me, by my posts. */
export const useWaiting = () => useAsked(requestKeys.waiting, (since) => api.requests.waiting.query({ since }))

/** Milliseconds: just long enough that one's own step, shown from its answer, is not asked for again. */
const STEP_LASTS = 1_500

export const useRequest = (id: string) =>
  // Who opens a request wants to know how it stands now.
  useAsked(requestKeys.one(id), (since) => api.requests.get.query({ id, since }), { staleTime: STEP_LASTS })

/** To whom the office may dispatch a request. */
export const useHandlers = (id: string, enabled = true) =>
  useQuery({ queryKey: requestKeys.handlers(id), queryFn: () => api.requests.handlers.query({ id }), enabled })

/** What was reported about one door. */
export const useAtDoor = (householdId: string) =>
  usePages(
    requestKeys.atDoor(householdId),
    (cursor, since) => api.requests.atDoor.query({ householdId, cursor, since }),
    {
      enabled: householdId !== '',
    },
  )

export const useMine = () => useList(requestKeys.mine, (cursor, since) => api.requests.mine.query({ cursor, since }))

/** What I filed for residents. */
export const useFiled = () => useList(requestKeys.filed, (cursor, since) => api.requests.filed.query({ cursor, since }))

/** The doors for which I may file, as they are written or by id. Asks nothing where nothing is said. */
export const useDoors = (asked: { text?: string; id?: string }) =>
  useAsked(requestKeys.doors(asked), (since) => api.requests.doors.query({ ...asked, since }), {
    enabled: Boolean(asked.id || asked.text),
  })

/** What was filed for somebody of my name at my door. */
export const useFiledForMe = (enabled = true) =>
  useAsked(requestKeys.filedForMe, (since) => api.requests.filedForMe.query({ since }), { enabled })

export const useWorklist = (box: WorklistBox) =>
  useList(requestKeys.worklist(box), (cursor, since) => api.requests.worklist.query({ ...box, cursor, since }))

/** What one of my posts oversees or owns, by a number, a door or a name. */
export const useFound = (postKey: string, text: string) =>
  useList(requestKeys.found(postKey, text), (cursor, since) =>
    api.requests.find.query({ postKey, text, cursor, since }),
  )

/** How all stands that lies in the place of one of my posts. */
export const useArea = (postKey: string) =>
  useAsked(requestKeys.area(postKey), (since) => api.requests.area.query({ postKey, since }))

/** The items of the roundtable to which a request may be joined. */
export const useOpenItems = () =>
  useAsked(requestKeys.openItems, (since) => api.roundtables.items.query({ shown: 'open', since }))

/** The tasks that may still do something, the next first, or those that are called so. */
export const useTakers = (origin: Origin, text: string) =>
  useAsked(requestKeys.takers(origin, text), (since) =>
    api.tasks.takers.query({ for: origin, ...(text ? { text } : {}), since }),
  )

export type DispatchInput = Parameters<typeof api.requests.dispatch.mutate>[0]

export type RequestList = ReturnType<typeof useMine>

export const showRequest = (view: RequestView) => showMatter(view, { keys })

/** One step of a request. */
export const useRequestDeed = <Input extends { key: string }>(
  id: string,
  send: (input: Input) => Promise<RequestView>,
) => useMatterDeed({ keys }, id, send)
