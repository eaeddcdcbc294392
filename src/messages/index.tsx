import { useDidHide, useUnload } from '@tarojs/taro'
import { newKey } from '@/cloud/keys'
import { useMe } from '@/domains/members/queries'
import { MessageRow } from '@/domains/messages/message-row'
import { messageKeys, useMarkRead, useMessages } from '@/domains/messages/queries'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Note } from '@/ui/text'

/** 消息: what one was told, newest first. What was seen counts as read when one leaves. */
export default function Messages() {
  const me = useMe()
  const messages = useMessages()
  const markRead = useMarkRead()
  const pages = messages.data?.pages ?? []
  const newest = pages[0]?.items[0]
  const leave = () => {
    if (newest && !newest.read) markRead.mutate({ upTo: newest.id, key: newKey() })
  }
  useWatched(messageKeys.mine)
  useDidHide(leave)
  useUnload(leave)
  const now = Date.now()
  const older = pages[pages.length - 1]?.next

  return (
    <Page>
      <Paged
        query={messages}
        empty={<Empty icon='bell' title='还没有消息' text='诉求有了进展，会在这里告诉您。' />}
        end={older && <Note>更早的消息不再显示。</Note>}
      >
        {(items) => (
          <Card flush>
            {items.map((message) => (
              <MessageRow key={message.id} message={message} reader={me.data} now={now} />
            ))}
          </Card>
        )}
      </Paged>
    </Page>
  )
}
