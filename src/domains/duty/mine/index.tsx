import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { DutyFileView, DutyMineView } from 'types/duty-views'
import { InCommunity } from '@/domains/members/in-community'
import { pledgeKeys, useMyPledges } from '@/domains/pledges/queries'
import { open } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { useUnsentCheckIns } from '../check-in/queue'
import { Unsent } from '../check-in/unsent'
import { EntriesSections } from '../parts/entries'
import { dutyKeys, useActivities, useMyDuty } from '../queries'
import { dutyWays } from '../ways'
import { Head, OwnFacts } from './head'
import { Leaving } from './leaving'
import { Next } from './next'
import { OwnSettings } from './own-settings'
import { Pledged } from './pledged'
import { ThisPeriod } from './this-period'

/** 我的报到: where I belong, what I did, and what comes. Address: perhaps &community= */
export default function MyDuty() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const mine = useMyDuty()
  // Shown further down, and asked for with the rest.
  useActivities()
  useMyPledges()
  const unsent = useUnsentCheckIns()
  useWatched(dutyKeys.mine, dutyKeys.activities, pledgeKeys.mine)
  useOpened('dutyFile', mine.data?.file?.id ?? '', mine.data?.file?.version)
  usePullDownRefresh(() => void mine.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page footer={mine.data && mayRegister(mine.data.file) && <Register again={mine.data.file !== null} />}>
      <Stack gap={4}>
        <Unsent unsent={unsent} />
        <Remote query={mine} look='cards'>
          {(view) => <Mine mine={view} file={view.file} />}
        </Remote>
      </Stack>
    </Page>
  )
}

const mayRegister = (file: DutyFileView | null) => file === null || file.state === 'refused' || file.state === 'left'

const Register = ({ again }: { again: boolean }) => (
  <Button onPress={() => open(dutyWays.register())}>{again ? '重新报到' : '我是党员，去报到'}</Button>
)

function Mine({ mine, file }: { mine: DutyMineView; file: DutyFileView | null }) {
  if (!file) {
    return (
      <Empty
        icon='star'
        title='您还没有报到'
        text='党员向社区报到一次，支部确认后，参加活动、志愿任务和圆桌会都会替您记着，年底反馈给单位。不排名、不计分。'
      />
    )
  }
  const { state, timeline } = file
  if (state === 'refused') {
    const refused = [...timeline].reverse().find(({ step }) => step === 'refuse')
    return (
      <Callout tone='bad' title='报到没有通过'>
        {`${refused?.text ?? '没有写原因'}。有疑问请联系支部，改好以后可以重新报到。`}
      </Callout>
    )
  }
  if (state === 'left') {
    return (
      <Stack gap={4}>
        <Callout tone='quiet' title='您已经转出'>
          以前参加的都还在。回到本社区的，可以重新报到。
        </Callout>
        <EntriesSections periods={file.periods} />
      </Stack>
    )
  }
  const isActive = state === 'active'
  return (
    <Stack gap={5}>
      {!isActive && (
        <Callout tone='wait' title='等支部确认'>
          确认以后会通知您，就可以签到、请假了。
        </Callout>
      )}
      <Head file={file} />
      {isActive && <ThisPeriod mine={mine} file={file} />}
      {isActive && <Next />}
      {isActive && <Pledged />}
      <EntriesSections periods={file.periods.filter(({ entries }) => entries.length > 0)} />
      <OwnFacts file={file} />
      <OwnSettings file={file} />
      <Leaving file={file} />
    </Stack>
  )
}
