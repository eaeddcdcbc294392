import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { askSince, type Marked } from './since'

export interface ListPage extends Marked {
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
 * @param fetchPage the procedure, given where the page begins and the mark of what is known of it
 */
export const usePages = <Page extends ListPage>(
  queryKey: QueryKey,
  fetchPage: (cursor?: string, since?: string) => Promise<Page>,
  { start, atOnce = 3, enabled }: PagesOptions = {},
) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ client, pageParam }) => {
      const shown = client.getQueryData<InfiniteData<Page, string | undefined>>(queryKey)
      const known = shown?.pages[shown.pageParams.indexOf(pageParam)]
      return askSince(known, (since) => fetchPage(pageParam, since))
    },
    initialPageParam: start,
    getNextPageParam: ({ next }, pages) => (pages.length < atOnce ? (next ?? undefined) : undefined),
    enabled,
  })
