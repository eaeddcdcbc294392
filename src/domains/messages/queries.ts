import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about messages, and under which names the answers are kept. */

export const messageKeys = {
  mine: ['messages', 'mine'],
  unread: ['messages', 'unread'],
} as const

/** How many messages I have not read. */
export const useUnread = () => useQuery({ queryKey: messageKeys.unread, queryFn: () => api.messages.unread.query() })

/** What I was told, newest first, and no more than fills a screen: older news is in the requests themselves. */
export const useMessages = () =>
  usePages(messageKeys.mine, (cursor, since) => api.messages.mine.query({ cursor, since }))

/** Marks as read everything up to a message. The list keeps its marks until it is fetched again: what was new stays to be told. */
export const useMarkRead = () =>
  useMutation({
    mutationFn: (seen: { upTo: string; key: string }) => api.messages.markRead.mutate(seen),
    onMutate: () => queryClient.setQueryData(messageKeys.unread, 0),
    onError: () => queryClient.invalidateQueries({ queryKey: messageKeys.unread }),
  })
