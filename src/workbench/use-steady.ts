import { useState } from 'react'
import type { TodoView } from 'types/todos'
import type { useQueue } from './queries'
import { type Steady, steadied } from './queue'

type List = ReturnType<typeof useQueue>

/** Rows of one page of a list, as the cloud counts them. */
const PAGE = 20

/**
 * A queue whose rows stay where they are while it is asked anew.
 * @param name of the queue: another one begins anew
 */
export function useSteady(list: List, name: string) {
  const { data } = list.query
  const now = `${name} ${String(data?.pageParams[0] ?? '')}`
  const [shown, setShown] = useState<{ now: string; ids: string[] }>({ now, ids: [] })
  const before = shown.now === now ? shown.ids : []
  const fresh = data?.pages.flatMap(({ items }) => items)
  const { rows, held }: Steady = fresh ? steadied(before, fresh) : { rows: [], held: [] }
  const ids = rows.map(({ id }) => id)
  if (fresh && (shown.now !== now || ids.join() !== before.join())) setShown({ now, ids })
  return {
    rows,
    held,
    /** Shows what is held back, in the order of the cloud. */
    showAll: () => setShown({ now, ids: [] }),
    list: data
      ? { ...list, query: { ...list.query, data: { ...data, pages: inPages(rows, data.pages) } } as List['query'] }
      : list,
  }
}

/** The rows in as many pages as there are. */
function inPages<Page extends { items: TodoView[] }>(rows: TodoView[], pages: Page[]): Page[] {
  return pages.map((page, place) => {
    const end = place === pages.length - 1 ? rows.length : (place + 1) * PAGE
    return { ...page, items: rows.slice(place * PAGE, end) }
  })
}
