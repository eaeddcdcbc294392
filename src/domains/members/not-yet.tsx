import type { MeView } from 'types/members'
import { queryClient } from '@/cloud/queries'
import { open } from '@/screen/go'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { memberKeys, useMe } from './queries'
import { memberWays } from './ways'
import { refusalOf } from './words'

const join = { text: '加入社区', onPress: () => open(memberWays.join()) }

/** The same where a screen was refused to whoever is not verified. */
export function NotVerifiedYet() {
  const { data: me } = useMe()
  return me === undefined ? <Skeleton look='cards' /> : <NotYet me={me} />
}

/** Why somebody cannot report yet, or see what is for the verified, and what to do about it. */
export function NotYet({ me }: { me: MeView | null }) {
  if (!me) {
    return (
      <Empty icon='home' title='请先加入社区' text='选好您的楼栋、单元和门牌，核实后就能反映诉求。' action={join} />
    )
  }
  if (me.state === 'left') {
    const action = { ...join, text: '重新加入' }
    return <Empty icon='home' title='您已退出社区' text='重新登记住处，核实后就能反映诉求。' action={action} />
  }
  if (me.state === 'refused') {
    const action = { ...join, text: '重新申请' }
    return <Empty icon='home' title='住址没有通过核实' text={`原因：${refusalOf(me) ?? '没有写明'}`} action={action} />
  }
  const look = {
    text: '看看核实了没有',
    onPress: () => void queryClient.invalidateQueries({ queryKey: memberKeys.me }),
  }
  return (
    <Empty
      icon='clock'
      title='正在核实您的住址'
      text='楼栋长或网格员核实后，您就能反映诉求、查看社区里的队伍和单位，到时会通知您。'
      action={look}
    />
  )
}
