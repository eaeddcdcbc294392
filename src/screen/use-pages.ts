import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'

export interface ListPage {
  items: unknown[]
  /** Where the next page begins; null when this is the last. */
  next: string | null
}

interface PagesOptions {
  /** The cursor to begin at, where that is not the beginning of the list. */
  start?: string
  /** Pages of 20 that are kept on one screen: more nodes than that make an old phone slow. */
  atOnce?: number
  /** Whether there is anything to ask for yet. */
  enabled?: boolean
}

/**
 * A list of the cloud, page by page, as long as the screen has room; paged.tsx shows it. What leaves the list makes room:
 * the next come up from below. use-list.ts goes on where the room ends.
 */
export const usePages = <Page extends ListPage>(
  queryKey: QueryKey,
  fetchPage: (cursor?: string) => Promise<Page>,
  { start, atOnce = 3, enabled }: PagesOptions = {},
) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: start,
    getNextPageParam: ({ next }, pages) => (pages.length < atOnce ? (next ?? undefined) : undefined),
    enabled,
  })
