import { addressOfTodo } from 'types/words/subjects'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { leave, replaceBy } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { inWalk, type Stop, type Walk, walkOf } from '@/screen/walk'
import { Page } from '@/ui/page'
import { ways } from '../ways'
import { RequestDetail } from './request-detail'

/**
 * 诉求详情: one request with its whole story, and what this reader may do with it. Address: ?id= and perhaps &community=, and
 * &post= for whoever opens it from the list of one of their posts, with what that list is narrowed to (see screen/walk.ts).
 */
export default function RequestDetailPage() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const address = useAddress()
  const { id = '' } = address
  const walk = walkOf(address)
  const me = useMe().data
  const goOn = (to: { stop: Stop; walk: Walk } | null) => {
    const way = to && addressOfTodo(to.stop, me)
    if (way) replaceBy(inWalk(way, to.walk))
    else leave(walk ? ways.worklist(walk.post, 'new') : ways.list())
  }
  return <RequestDetail id={id} walk={walk} onNext={goOn} frame={Page} />
}
