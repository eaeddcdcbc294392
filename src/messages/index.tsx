import { TODO_LOOKS } from '@/domains/contributions'
import { MessagesList } from '@/domains/messages/messages-list'
import { Page } from '@/ui/page'

/** 消息: a tab. What waits for somebody to do stands on the first screen; here is what else happened. */
export default function Messages() {
  return (
    <Page>
      <MessagesList iconOf={(kind) => TODO_LOOKS[kind].icon} />
    </Page>
  )
}
