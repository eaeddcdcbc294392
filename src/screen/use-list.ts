import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useWindow } from './window'

/** Pages of 20 that are kept on one screen: more nodes than that make an old phone slow. */
const PAGES_AT_ONCE = 3

interface Page {
  items: unknown[]
  next: string | null
}

/** A long list, a screenful of pages at a time; list-pages.tsx shows it. */
export function useList<P extends Page>(queryKey: QueryKey, fetchPage: (cursor?: string) => Promise<P>) {
  const { start, further, back } = useWindow(JSON.stringify(queryKey))
  const query = useInfiniteQuery({
    queryKey: [...queryKey, start ?? null],
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: start,
    getNextPageParam: ({ next }, pages) => (pages.length < PAGES_AT_ONCE ? (next ?? undefined) : undefined),
  })
  const pages = query.data?.pages
  const next = pages?.[pages.length - 1]?.next
  return {
    query,
    /** Shows what follows in place of a full screen of pages; null when nothing does, or the screen is not full. */
    onFurther: next && pages?.length === PAGES_AT_ONCE ? () => further(next) : null,
    /** Shows what stood there before; null at the beginning. */
    onBack: start === undefined ? null : back,
  }
}
