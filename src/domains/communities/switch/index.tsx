import type { MembershipView } from 'types/communities'
import { MEMBER_STATE_NAMES } from 'types/words/members'
import { useCommunity } from '@/cloud/community'
import { enterCommunity } from '@/domains/members/enter'
import { memberWays } from '@/domains/members/ways'
import { open, toHome } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { communityKeys, useMyCommunities } from '../queries'
import { communityWays } from '../ways'

/** 切换社区: the communities that one belongs to, and what waits in each. */
export default function Switch() {
  const mine = useMyCommunities()
  useWatched(communityKeys.mine)
  return (
    <Page>
      <Remote query={mine} look='cards'>
        {(communities) => (
          <Section title='我的社区'>
            <Card flush>
              {communities.map((community) => (
                <Community key={community.id} community={community} />
              ))}
            </Card>
            <Note>各社区的诉求、消息和职务互不相通。没写完的诉求，留在原来的社区里。</Note>
          </Section>
        )}
      </Remote>
      <Button look='plain' icon='plus' onPress={() => open(memberWays.joinElsewhere())}>
        加入另一个社区
      </Button>
      <Button look='text' onPress={() => open(communityWays.found())}>
        我有开通码，创建新社区
      </Button>
    </Page>
  )
}

function Community({ community: { id, name, state, unread } }: { community: MembershipView }) {
  const here = useCommunity((store) => store.communityId === id)
  const go = () => {
    if (!here) {
      enterCommunity(id)
      toast(`已进入${name}`)
    }
    toHome()
  }
  const words = [
    ...(state === 'verified' ? [] : [MEMBER_STATE_NAMES[state]]),
    unread > 0 ? `${unread} 条未读消息` : '没有未读消息',
  ].join('，')
  return (
    <Row
      icon='home'
      title={name}
      note={words}
      end={
        here ? (
          <StatusChip tone='good'>现在在这里</StatusChip>
        ) : (
          unread > 0 && <StatusChip tone='wait'>有新消息</StatusChip>
        )
      }
      onPress={go}
    />
  )
}
