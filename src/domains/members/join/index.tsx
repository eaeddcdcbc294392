import { useCommunity } from '@/cloud/community'
import { callErrorOf } from '@/cloud/errors'
import { toHome } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { useArrival, useCommunities, useMe, useMemberships } from '../queries'
import { JoinForm } from './join-form'

/**
 * 加入社区: a person says where they live. Whoever was refused may say it again. ?another=1 for a further home of somebody
 * who is a member already, ?elsewhere=1 for a further community.
 */
export default function Join() {
  const { another, elsewhere, scene, code = scene } = useAddress()
  return elsewhere ? <JoinElsewhere /> : <JoinHere another={another !== undefined} code={code} />
}

/** For whoever belongs to one community already: the others. */
function JoinElsewhere() {
  const all = useCommunities()
  const joined = useMemberships(true)
  const query = all.data ? joined : all
  if (!all.data || !joined.data) {
    return (
      <Page>
        <Remote query={query} look='cards'>
          {() => <Skeleton look='cards' />}
        </Remote>
      </Page>
    )
  }
  const mine = joined.data.map(({ id }) => id)
  const others = all.data.filter(({ id }) => !mine.includes(id))
  if (others.length > 0) return <JoinForm communities={others} before={null} arrival={null} lost={null} />
  return (
    <Page>
      <Empty icon='check' title='这里没有别的社区了' text='您已经加入了所有社区。' />
    </Page>
  )
}

function JoinHere({ another, code }: { another: boolean; code: string | undefined }) {
  const arrival = useArrival(code)
  const known = useCommunity((store) => store.communityId)
  const current = useMe()
  // A code of another community than one's own says nothing about the membership in this one.
  const away = arrival.data !== undefined && known !== undefined && arrival.data.communityId !== known
  const me = away ? { data: null, isLoading: false } : current
  const communities = useCommunities()
  const backHome = { text: '回到首页', onPress: toHome }

  if (me.data?.state === 'pending' && !another) {
    return (
      <Page>
        <Empty icon='clock' title='您的申请已提交' text='请等楼栋长核实，结果会发到“消息”里。' action={backHome} />
      </Page>
    )
  }
  if (me.data?.state === 'verified' && !another && !code) {
    return (
      <Page>
        <Empty icon='check' title='您已经是本社区的住户' action={backHome} />
      </Page>
    )
  }
  if (communities.data?.length === 0) {
    const text = '居委会开通以后，您再来加入。您就是社区的管理员，请从首页的“我是社区管理员，第一次使用”进入。'
    return (
      <Page>
        <Empty icon='home' title='这里还没有社区' text={text} action={backHome} />
      </Page>
    )
  }
  if (communities.data && !me.isLoading && !arrival.isLoading) {
    const lost = arrival.error ? callErrorOf(arrival.error).message : null
    return (
      <JoinForm communities={communities.data} before={me.data ?? null} arrival={arrival.data ?? null} lost={lost} />
    )
  }
  return (
    <Page>
      <Remote query={communities} look='cards'>
        {() => <Skeleton look='cards' />}
      </Remote>
    </Page>
  )
}
