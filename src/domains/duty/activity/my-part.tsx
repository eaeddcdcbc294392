import type { ActivityView, DutyMineView } from 'types/duty-views'
import { CHECK_IN_MARGIN } from 'types/words/duty'
import { open } from '@/screen/go'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { CheckInKeys } from '../check-in/check-in-keys'
import { nearness } from '../parts/near'
import { dutyWays } from '../ways'

interface MyPartProps {
  activity: ActivityView
  /** Undefined while it is not known. */
  mine: DutyMineView | undefined
  scanned: string | undefined
  /** A check-in of mine stands in the phone and has not arrived. */
  isWaiting: boolean
}

/** Whether I am noted in it, and the way to be. */
export function MyPart({ activity, mine, scanned, isWaiting }: MyPartProps) {
  const { id, title, entry, startsAt, state, leads } = activity
  if (entry === 'counted')
    return (
      <Callout tone='good' title='已经记上了'>
        这次算您参加了，不用再签。
      </Callout>
    )
  if (entry === 'pending') {
    return (
      <Callout tone='wait' title='等负责人确认'>
        您是没有网络时签的，负责人三个工作日内确认。
      </Callout>
    )
  }
  if (entry !== null) {
    return (
      <Callout tone='quiet' title={entry === 'struck' ? '这次的记录撤销了' : '这次没有记上'}>
        有疑问请联系社区。
      </Callout>
    )
  }
  if (mine && mine.file?.state !== 'active') {
    return leads ? null : <NotThere isApplied={mine.file?.state === 'applied'} />
  }
  const near = nearness(activity, Date.now())
  if (state === 'cancelled' || isWaiting) return null
  if (near === 'after') return <Note>签到时间过了。参加了没有记上的，请让负责人或社区补记。</Note>
  if (near === 'before') {
    return <Note>{`${stampWords(startsAt - CHECK_IN_MARGIN * 60_000, Date.now())} 起可以在这里签到。`}</Note>
  }
  if (mine && !mine.checkIn) return <Note>本社区没有开通扫码签到，请让负责人在名单上记一下。</Note>
  return <CheckInKeys id={id} title={title} scanned={scanned} />
}

/** For whoever is no party member of this community, or not so far. */
const NotThere = ({ isApplied }: { isApplied: boolean }) => (
  <Callout tone='wait' title={isApplied ? '报到还在等支部确认' : '您还没有报到'}>
    <Stack gap={2}>
      {isApplied
        ? '确认以后就可以签到。已经到场的，请负责人或社区以后补记。'
        : '签到是党员报到用的。先在“我的报到”里登记。'}
      <Button narrow look='plain' onPress={() => open(isApplied ? dutyWays.mine() : dutyWays.register())}>
        {isApplied ? '看我的报到' : '去报到'}
      </Button>
    </Stack>
  </Callout>
)
