import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'

/** Everything that screens ask the cloud about messages, and under which names the answers are kept. */

export const messageKeys = {
  mine: ['messages', 'mine'],
  unread: ['messages', 'unread'],
} as const

/** How many messages I have not read. */
export const useUnread = () => useQuery({ queryKey: messageKeys.unread, queryFn: () => api.messages.unread.query() })

/** Pages of 20 on one screen: more nodes than that make an old phone slow, and older news is in the requests themselves. */
const PAGES_AT_ONCE = 3

/** What I was told, newest first. */
export const useMessages = () =>
  useInfiniteQuery({
    queryKey: messageKeys.mine,
    queryFn: ({ pageParam }) => api.messages.mine.query({ cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }, pages) => (pages.length < PAGES_AT_ONCE ? (next ?? undefined) : undefined),
  })

/** Marks as read everything up to a message. The list keeps its marks until it is fetched again: what was new stays to be told. */
export const useMarkRead = () =>
  useMutation({
    mutationFn: (seen: { upTo: string; key: string }) => api.messages.markRead.mutate(seen),
    onMutate: () => queryClient.setQueryData(messageKeys.unread, 0),
    onError: () => queryClient.invalidateQueries({ queryKey: messageKeys.unread }),
  })
