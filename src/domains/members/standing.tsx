import type { MeView } from 'types/members'
import { queryClient } from '@/cloud/queries'
import { open } from '@/screen/go'
import { CallOffice } from '@/screen/office/call-office'
import { urgentWords } from '@/screen/office/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Stack } from '@/ui/stack'
import { memberKeys } from './queries'
import { memberWays } from './ways'
import { refusalOf } from './words'

const lookAgain = () => void queryClient.invalidateQueries({ queryKey: memberKeys.me })

/** What stands between a member and reporting: the warden's word, or what the warden did not believe. */
export function Standing({ me }: { me: MeView }) {
  const home = me.homes[0]?.label
  if (me.state === 'pending') {
    return (
      <Stack gap={3}>
        <Callout tone='wait' title='等待楼栋长核实'>
          您登记的住址：{home}。核实后就能反映诉求，结果会发到“消息”里。{urgentWords(me.office)}
        </Callout>
        <Button look='plain' icon='refresh' onPress={lookAgain}>
          看看核实了没有
        </Button>
        <CallOffice office={me.office} />
      </Stack>
    )
  }
  if (me.state === 'left') {
    return (
      <Stack gap={3}>
        <Callout tone='quiet' title='您在这个社区没有住处'>
          反映过的诉求还会办完并通知您。住在这里的话，请重新登记住处。{urgentWords(me.office)}
        </Callout>
        <Button icon='home' onPress={() => open(memberWays.join())}>
          重新加入
        </Button>
        <CallOffice office={me.office} />
      </Stack>
    )
  }
  return (
    <Stack gap={3}>
      <Callout tone='bad' title='住址没有通过核实'>
        您登记的住址：{home}。原因：{refusalOf(me) ?? '没有写明，请问楼栋长或居委会'}。{urgentWords(me.office)}
      </Callout>
      <Button icon='edit' onPress={() => open(memberWays.join())}>
        改一改，重新申请
      </Button>
      <CallOffice office={me.office} />
    </Stack>
  )
}
