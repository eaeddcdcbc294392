import Taro, { useDidHide, usePullDownRefresh, useReachBottom, useUnload } from '@tarojs/taro'
import { newKey } from '@/cloud/keys'
import { useMe } from '@/members/queries'
import { Remote } from '@/requests/parts/remote'
import { useFreshOnShow } from '@/requests/use-fresh-on-show'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Failure } from '@/ui/failure'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { MessageRow } from './message-row'
import { messageKeys, useMarkRead, useMessages } from './queries'

/** 消息: what one was told, newest first. What was seen counts as read when one leaves. */
export default function Messages() {
  const me = useMe()
  const messages = useMessages()
  const markRead = useMarkRead()
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = messages
  const newest = messages.data?.pages[0]?.items[0]
  const leave = () => {
    if (newest && !newest.read) markRead.mutate({ upTo: newest.id, key: newKey() })
  }
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }
  useFreshOnShow(messageKeys.mine)
  useDidHide(leave)
  useUnload(leave)
  useReachBottom(more)
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  const now = Date.now()

  return (
    <Page>
      <Remote query={messages} look='cards'>
        {({ pages }) => {
          if (!newest) return <Empty icon='bell' title='还没有消息' text='诉求有了进展，会在这里告诉您。' />
          const last = pages[pages.length - 1]
          return (
            <Stack gap={3}>
              {pages.map(({ items }) => (
                <Card key={items[0]?.id} flush>
                  {items.map((message) => (
                    <MessageRow key={message.id} message={message} reader={me.data} now={now} />
                  ))}
                </Card>
              ))}
              {isFetchingNextPage && <Skeleton look='cards' count={1} />}
              {isFetchNextPageError && <Failure text='后面的没有取到。' onRetry={more} />}
              {!hasNextPage && last?.next && <Note>更早的消息不再显示，可以到“我的诉求”里查看。</Note>}
            </Stack>
          )
        }}
      </Remote>
    </Page>
  )
}
