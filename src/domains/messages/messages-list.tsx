import type { SubjectKind } from 'types/words/subjects'
import { useMe } from '@/domains/members/queries'
import { Paged } from '@/screen/paged'
import { useSeen } from '@/screen/seen/use-seen'
import { useWatched } from '@/screen/use-watched'
import { dayWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import type { IconName } from '@/ui/icon'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { byDay } from './days'
import { MessageRow } from './message-row'
import { markSeen, messageKeys, ROWS_AT_ONCE, useMessages, useUnread } from './queries'
import { UnreadLine } from './unread-line'

interface MessagesListProps {
  /** The sign of what a message is about. */
  iconOf(kind: SubjectKind): IconName
}

/** What one was told, by day, newest first. What was on the screen for a moment counts as read, and nothing else. */
export function MessagesList({ iconOf }: MessagesListProps) {
  const me = useMe()
  const messages = useMessages()
  const unread = useUnread().data ?? 0
  useWatched(messageKeys.mine, messageKeys.unread)
  const pages = messages.data?.pages ?? []
  const shown = pages.flatMap(({ items }) => items)
  const news = shown.filter(({ read }) => !read)
  useSeen({
    ids: news.map(({ id }) => id),
    atOnce: ROWS_AT_ONCE,
    onSeen: (ids) => markSeen(news.filter(({ id }) => ids.includes(id))),
  })
  const now = Date.now()
  const newest = shown[0]
  const older = pages[pages.length - 1]?.next

  return (
    <Stack gap={3}>
      {unread > 0 && newest && <UnreadLine unread={unread} upTo={newest.at} />}
      <Paged
        query={messages}
        empty={
          <Empty
            icon='bell'
            title='还没有消息'
            text='您的诉求有了进展，会在这里告诉您。要您办的事，在首页“等您办”里。'
          />
        }
        end={older && <Note>更早的消息不再显示。</Note>}
      >
        {(items, before) => (
          <Stack gap={3}>
            {byDay(items, before).map(({ at, rows }) => (
              <Section key={rows[0]?.id} title={at === null ? undefined : dayWords(at, now)}>
                <Card flush>
                  {rows.map((message) => (
                    <MessageRow
                      icon={iconOf(message.subject.kind)}
                      key={message.id}
                      message={message}
                      reader={me.data}
                      now={now}
                      onFollow={(one) => !one.read && void markSeen([one])}
                    />
                  ))}
                </Card>
              </Section>
            ))}
          </Stack>
        )}
      </Paged>
    </Stack>
  )
}
