import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { useOnline } from '@/ui/online'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { CheckInKeys } from '../check-in/check-in-keys'
import { useUnsentCheckIns } from '../check-in/queue'
import { Unsent } from '../check-in/unsent'
import { dutyKeys, useActivity, useMyDuty } from '../queries'
import { About } from './about'
import { Leading } from './leading'
import { MyPart } from './my-part'

/** 活动签到: one activity; to check in, or to let others check in. Address: ?id=, perhaps &code= that was scanned, and &community= */
export default function Activity() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '', code } = useAddress()
  const activity = useActivity(id)
  const mine = useMyDuty()
  const unsent = useUnsentCheckIns(id)
  const online = useOnline()
  useWatched(dutyKeys.activity(id), dutyKeys.mine)
  useOpened('dutyActivity', id, activity.data?.version)
  usePullDownRefresh(() => void activity.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page>
      <Stack gap={4}>
        <Unsent unsent={unsent} />
        {/* Without a network the activity cannot be read, and one can check in all the same. */}
        {!activity.data && !online && unsent.length === 0 && <CheckInKeys id={id} title='这次活动' scanned={code} />}
        <Remote query={activity} look='cards'>
          {(view) => (
            <Stack gap={4}>
              <About activity={view} now={Date.now()} />
              <MyPart activity={view} mine={mine.data} scanned={code} isWaiting={unsent.length > 0} />
              {view.leads && <Leading activity={view} checkIn={mine.data?.checkIn ?? true} />}
            </Stack>
          )}
        </Remote>
      </Stack>
    </Page>
  )
}
