import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import type { MeView } from 'types/members'
import { useCommunity } from '@/cloud/community'
import { ENTRANCES, meKey, Outside, useMe } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { isStaff } from '@/screen/staff'
import { useHubTab } from '@/screen/use-hub-tab'
import { useWatched } from '@/screen/use-watched'
import { Empty } from '@/ui/empty'
import { HUB_NAMES } from '@/ui/hub-names'
import { Page } from '@/ui/page'
import { Workbench } from '@/workbench/workbench'
import { Desk } from './desk'
import { Directory } from './directory'

/** 办事: what one can do here; for whoever holds a post 工作台, with the directory below it. */
export default function Hub() {
  const inCommunity = useCommunity((store) => store.communityId !== undefined)
  const me = useMe()
  const face = useHubTab(me.data)
  useEffect(() => void Taro.setNavigationBarTitle({ title: HUB_NAMES[face] }), [face])
  useWatched(meKey)
  usePullDownRefresh(() => void me.refetch().finally(() => Taro.stopPullDownRefresh()))
  if (inCommunity && me.data && isStaff(me.data)) return <Bench me={me.data} />
  return (
    <Page>
      {inCommunity ? (
        <Remote query={me} look='cards'>
          {(member) => (member ? <Ways me={member} /> : <NotJoined />)}
        </Remote>
      ) : (
        <Outside>
          <NotJoined />
        </Outside>
      )}
    </Page>
  )
}

const Bench = ({ me }: { me: MeView }) => <Workbench posts={me.posts} below={<Ways me={me} />} />

/** Whoever leads a team and has no workbench finds what they need for it first. */
const Ways = ({ me }: { me: MeView }) => (
  <>
    <Desk me={me} />
    <Directory me={me} />
  </>
)

function NotJoined() {
  const [way] = ENTRANCES
  return (
    <Empty
      icon='home'
      title='您还没有加入社区'
      text='选好楼栋、单元和门牌，核实后就能在这里办事。'
      action={way && { text: way.title, onPress: () => open(way.to) }}
    />
  )
}
