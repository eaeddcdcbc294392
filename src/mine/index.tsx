import { useCommunity } from '@/cloud/community'
import { communityWays } from '@/domains/communities/ways'
import { Outside } from '@/domains/members/outside'
import { memberKeys, useMe } from '@/domains/members/queries'
import { memberWays } from '@/domains/members/ways'
import { messageKeys, useUnread } from '@/domains/messages/queries'
import { postWays } from '@/domains/posts/ways'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useHubTab } from '@/screen/use-hub-tab'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { About } from './about'
import { Belongings } from './belongings'
import { ReadingChoice } from './reading-choice'
import { WhoIAm } from './who-i-am'

/** 我的: who one is here, what is one's own, and how large one reads. */
export default function Mine() {
  const inCommunity = useCommunity((store) => store.communityId !== undefined)
  const me = useMe()
  const unread = useUnread()
  useHubTab(me.data)
  useWatched(memberKeys.me, messageKeys.unread)
  return (
    <Page>
      {inCommunity ? (
        <Remote query={me} look='cards' count={2}>
          {(member) =>
            member ? (
              <>
                <WhoIAm me={member} />
                <Belongings me={member} unread={unread.data ?? 0} />
                <Card flush>
                  <Row
                    icon='building'
                    title='切换社区'
                    note={`现在在${member.communityName}`}
                    onPress={() => open(communityWays.switch())}
                  />
                </Card>
              </>
            ) : (
              <NotJoined />
            )
          }
        </Remote>
      ) : (
        <Outside>
          <NotJoined />
        </Outside>
      )}
      <ReadingChoice />
      <About />
    </Page>
  )
}

const NotJoined = () => (
  <>
    <Empty
      icon='home'
      title='您还没有加入社区'
      text='选好楼栋、单元和门牌，核实后就能反映诉求。'
      action={{ text: '加入我的社区', onPress: () => open(memberWays.join()) }}
    />
    <Card flush>
      <Row icon='ticket' title='我有邀请码' onPress={() => open(postWays.accept())} />
    </Card>
  </>
)
