import type { TodoView } from 'types/todos'
import { addressOfTodo } from 'types/words/subjects'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { leave, replaceBy } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { Page } from '@/ui/page'
import { toast } from '@/ui/toast'
import { ways } from '../ways'
import { RequestDetail } from './request-detail'

/**
 * 诉求详情: one request with its whole story, and what this reader may do with it. Address: ?id= and perhaps &community=, and
 * &post= for whoever opens it from the list of one of their posts.
 */
export default function RequestDetailPage() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '', post } = useAddress()
  const me = useMe().data
  const goOn = (todo: TodoView | null) => {
    const address = todo && addressOfTodo(todo, me)
    if (address) return replaceBy(address)
    toast('这个职务的事都办完了')
    leave(post ? ways.worklist(post, 'new') : ways.list())
  }
  return <RequestDetail id={id} post={post} onNext={goOn} frame={Page} />
}
