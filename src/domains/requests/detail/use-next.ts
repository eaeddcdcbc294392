import { useState } from 'react'
import type { RequestView } from 'types/requests'
import type { TodoView } from 'types/todos'
import { URGENT_CATEGORIES } from 'types/words/requests'
import { todoId, todoSortKey } from 'types/words/todos'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { toast } from '@/ui/toast'

/** Where a request stood in the list from which it was opened, and in which version. */
interface Opened {
  version: number
  sortKey: string
}

const standingOf = ({ id, version, category, dueAt }: RequestView): Opened => ({
  version,
  sortKey: todoSortKey(todoId('request', id), {
    urgent: URGENT_CATEGORIES.includes(category),
    order: new Date(dueAt),
  }),
})

interface Queue {
  /** In whose name the list is: a post of whoever looks. Undefined where it was opened from no list. */
  post: string | undefined
  request: RequestView | undefined
  /** @param todo null where nothing else waits for this post */
  onNext: (todo: TodoView | null) => void
}

/** 下一件: offered once something was done with a request that was opened from the list of a post, and asked for when it is wanted. */
export function useNext({ post, request, onNext }: Queue) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [busy, setBusy] = useState(false)
  if (request && !opened) setOpened(standingOf(request))

  const next = async () => {
    if (!post || !opened || !request) return
    setBusy(true)
    try {
      onNext((await nextAfter(post, request.id, opened.sortKey)) ?? (await nextAfter(post, request.id)))
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
    } finally {
      setBusy(false)
    }
  }

  return {
    isOffered: post !== undefined && opened !== null && request !== undefined && request.version !== opened.version,
    busy,
    next,
  }
}
export type Next = ReturnType<typeof useNext>

/** @param cursor the sort key after which it is looked for; undefined: from the beginning of the list */
async function nextAfter(postKey: string, id: string, cursor?: string): Promise<TodoView | null> {
  const { items } = await api.todos.list.query({ postKey, cursor })
  return items.find(({ subjectId, verb }) => subjectId !== id && verb !== null) ?? null
}
