import { useState } from 'react'
import type { RequestSummary, RequestView } from 'types/request-views'
import { PHASE_OF, URGENT_CATEGORIES } from 'types/words/requests'
import { todoId, todoSortKey } from 'types/words/todos'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { onward } from '@/screen/onward'
import type { Ahead, Here, Stop, Walk } from '@/screen/walk'
import { toast } from '@/ui/toast'

/** Where a request stood in the list from which it was opened, and in which version. */
interface Opened extends Here {
  version: number
}

const standingOf = ({ id, version, category, dueAt }: RequestView): Opened => ({
  id: todoId('request', id),
  version,
  sortKey: todoSortKey(todoId('request', id), {
    urgent: URGENT_CATEGORIES.includes(category),
    order: new Date(dueAt),
  }),
})

interface Going {
  /** Which list of a post of whoever looks. Undefined where it was opened from none. */
  walk: Walk | undefined
  request: RequestView | undefined
  /** @param to null where they go back to the list */
  onNext: (to: { stop: Stop; walk: Walk } | null) => void
}

/** 下一件: offered once something was done with a request that was opened from a list of a post, and asked for when it is wanted. */
export function useNext({ walk, request, onNext }: Going) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [busy, setBusy] = useState(false)
  if (request && !opened) setOpened(standingOf(request))

  const next = async () => {
    if (!walk || !opened || !request) return
    setBusy(true)
    try {
      const to = await onward(walk, opened, (text) => aheadAmongFound(walk.post, text, request.id))
      if (to !== undefined) onNext(to)
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
    } finally {
      setBusy(false)
    }
  }

  return {
    isOffered: walk !== undefined && opened !== null && request !== undefined && request.version !== opened.version,
    busy,
    next,
  }
}
export type Next = ReturnType<typeof useNext>

/** More pages than these nobody goes through by a search. */
const PAGES_AT_MOST = 5

/** What of what is found the post itself has to do: what follows this one, or else the first. */
async function aheadAmongFound(postKey: string, text: string, id: string): Promise<Ahead> {
  const found: RequestSummary[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const { items, next } = await api.requests.find.query({ postKey, text, cursor })
    found.push(...items)
    if (!next) break
    cursor = next
  }
  const place = found.findIndex((one) => one.id === id)
  const [here] = found.splice(place, place < 0 ? 0 : 1)
  const inTurn = [...found.slice(Math.max(place, 0)), ...found.slice(0, Math.max(place, 0))]
  const next = inTurn.find((one) => isTheirs(one, postKey))
  return {
    next: next ? { kind: 'request', subjectId: next.id, holder: postKey } : null,
    stays: here !== undefined && isTheirs(here, postKey),
  }
}

/** The post that answers for it has to do something about it. */
const isTheirs = ({ ownerKey, state }: RequestSummary, postKey: string): boolean =>
  ownerKey === postKey && (PHASE_OF[state] === 'new' || PHASE_OF[state] === 'working')
