import { toHome } from '@/home/ways'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { useCommunities, useMe, useMemberships } from '../queries'
import { JoinForm } from './join-form'

/**
 * 加入社区: a person says where they live. Whoever was refused may say it again. ?another=1 for a further home of somebody
 * who is a member already, ?elsewhere=1 for a further community.
 */
export default function Join() {
  const { another, elsewhere } = useAddress()
  return elsewhere ? <JoinElsewhere /> : <JoinHere another={another !== undefined} />
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
  if (others.length > 0) return <JoinForm communities={others} before={null} />
  return (
    <Page>
      <Empty icon='check' title='这里没有别的社区了' text='您已经加入了所有社区。' />
    </Page>
  )
}

function JoinHere({ another }: { another: boolean }) {
  const me = useMe()
  const communities = useCommunities()
  const backHome = { text: '回到首页', onPress: toHome }

  if (me.data?.state === 'pending' && !another) {
    return (
      <Page>
        <Empty icon='clock' title='您的申请已提交' text='请等楼栋长核实，结果会发到“消息”里。' action={backHome} />
      </Page>
    )
  }
  if (me.data?.state === 'verified' && !another) {
    return (
      <Page>
        <Empty icon='check' title='您已经是本社区的住户' action={backHome} />
      </Page>
    )
  }
  if (communities.data && !me.isLoading) return <JoinForm communities={communities.data} before={me.data ?? null} />
  return (
    <Page>
      <Remote query={communities} look='cards'>
        {() => <Skeleton look='cards' />}
      </Remote>
    </Page>
  )
}
