import type { QueryKey } from '@tanstack/react-query'
import { queryClient } from '@/cloud/queries'
import type { MatterKeys } from './keys'
import type { Made } from './received-before'
import { rememberOwn } from './steady'
import { useDeed } from './use-deed'

/** Anything that is kept by its id. */
interface Shown {
  id: string
  version?: number
}

/** What the app learns from the answer to one's own step. */
interface Learnt {
  keys: MatterKeys
  /** What else the step may have changed, besides every list. */
  also?: (id: string) => readonly QueryKey[]
}

/** Shows the answer to one's own step at once, wherever the matter is on screen, and asks every list anew. */
export function showMatter<View extends Shown>(view: View, { keys, also }: Learnt): void {
  rememberOwn(view)
  queryClient.setQueryData(keys.one(view.id), view)
  for (const queryKey of [keys.lists, ...(also?.(view.id) ?? [])]) void queryClient.invalidateQueries({ queryKey })
}

/**
 * One step with a matter, or the first one, which makes it. Where the screen was out of date, it is asked anew.
 * @param id undefined for one that is being made
 * @param made only for one that is being made: how to show what an earlier attempt made
 */
export const useMatterDeed = <Input extends { key: string }, View extends Shown>(
  learnt: Learnt,
  id: string | undefined,
  send: (input: Input) => Promise<View>,
  made?: Made,
) =>
  useDeed(send, {
    onScreen: [id === undefined ? learnt.keys.lists : learnt.keys.one(id)],
    onDone: (view) => showMatter(view, learnt),
    made,
  })
