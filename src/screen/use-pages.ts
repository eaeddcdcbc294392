import { useInfiniteQuery } from '@tanstack/react-query'

/** Pages of 20 that are kept on one screen: more nodes than that make an old phone slow. */
const PAGES_AT_ONCE = 5

/** A list of the cloud, page by page. */
export const usePages = <Item>(
  queryKey: readonly unknown[],
  fetchPage: (cursor?: string) => Promise<{ items: Item[]; next: string | null }>,
) =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }, pages) => (pages.length < PAGES_AT_ONCE ? (next ?? undefined) : undefined),
  })
