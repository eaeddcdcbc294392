import { TODO_LOOKS, useMe } from '@/domains/contributions'
import { MessagesList } from '@/domains/messages/messages-list'
import { useHubTab } from '@/screen/use-hub-tab'
import { Page } from '@/ui/page'

/** 消息: a tab. What waits for somebody to do stands on the first screen; here is what else happened. */
export default function Messages() {
  useHubTab(useMe().data)
  return (
    <Page>
      <MessagesList iconOf={(kind) => TODO_LOOKS[kind].icon} />
    </Page>
  )
}
