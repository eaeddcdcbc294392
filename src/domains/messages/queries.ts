import { useQuery } from '@tanstack/react-query'
import type { ReadInput } from 'types/messages'
import { api } from '@/cloud/api'
import { newKey } from '@/cloud/keys'
import { queryClient } from '@/cloud/queries'
import type { Opened } from '@/screen/opened'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about messages, and under which names the answers are kept. */

export const messageKeys = {
  mine: ['messages', 'mine'],
  unread: ['messages', 'unread'],
} as const

/** How many messages I have not read. */
export const useUnread = () => useQuery({ queryKey: messageKeys.unread, queryFn: () => api.messages.unread.query() })

/** What is known of that, without asking for it. */
export const useKnownUnread = () =>
  useQuery({ queryKey: messageKeys.unread, queryFn: () => api.messages.unread.query(), enabled: false }).data

/** For a screen whose own answer says how many there are. */
export const rememberUnread = (count: number) => queryClient.setQueryData(messageKeys.unread, count)

/** What I was told last about each matter, newest first, and no more than fills a screen: older news is in the matters themselves. */
export const useMessages = () =>
  usePages(messageKeys.mine, (cursor, since) => api.messages.mine.query({ cursor, since }))

type Read = Omit<ReadInput, 'key'>

/** Marks as read what somebody saw by the way. Where that does not arrive it stays unread, and is marked the next time. */
async function markRead(read: Read): Promise<void> {
  try {
    const marked = await api.messages.read.mutate({ ...read, key: newKey() })
    if (marked === 0) return
    const unread = queryClient.getQueryData<number>(messageKeys.unread)
    if (unread !== undefined) rememberUnread(Math.max(0, unread - marked))
    // The list that lies open keeps its marks: what was new stays to be told from the rest.
    await queryClient.invalidateQueries({ queryKey: messageKeys.mine, refetchType: 'none' })
  } catch {}
}

/** So many rows are marked in one call. */
export const ROWS_AT_ONCE = 50

/** Rows as they stood on the screen. */
export const markSeen = (rows: { id: string; at: number }[]) => markRead({ rows })

/**
 * What messages may be about was opened. Where it is not known that there are unread ones, as on a page that a link led to,
 * nothing is sent: a page opens with one call, and the row counts as read once it is seen.
 */
export function markOpened(subject: Opened): void {
  const unread = queryClient.getQueryData<number>(messageKeys.unread) ?? 0
  if (unread > 0) void markRead({ subject })
}

/** All that is on the screen, and what is older. */
export const useReadAll = () =>
  useDeed((input: { upTo: number; key: string }) => api.messages.read.mutate(input), {
    onDone: () => queryClient.refetchQueries({ queryKey: ['messages'], type: 'active' }),
  })
