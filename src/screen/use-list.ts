import type { QueryKey } from '@tanstack/react-query'
import { type ListPage, usePages } from './use-pages'
import { useWindow } from './window'

/** A list of any length, a screenful of pages at a time; list-pages.tsx shows it. */
export function useList<Page extends ListPage>(
  queryKey: QueryKey,
  fetchPage: (cursor?: string, since?: string) => Promise<Page>,
) {
  const { start, further, back } = useWindow(JSON.stringify(queryKey))
  const query = usePages([...queryKey, start ?? null], fetchPage, { start })
  const pages = query.data?.pages
  const next = pages?.[pages.length - 1]?.next
  return {
    query,
    /** Shows what follows in place of a full screen of pages; null when nothing does, or the screen is not full. */
    onFurther: next && !query.hasNextPage ? () => further(next) : null,
    /** Shows what stood there before; null at the beginning. */
    onBack: start === undefined ? null : back,
  }
}
