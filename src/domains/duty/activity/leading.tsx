import { useState } from 'react'
import type { ActivityView } from 'types/duty-views'
import { api } from '@/cloud/api'
import { PresenceCodes } from '@/screen/presence-codes'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { nearness } from '../parts/near'
import { useActivityDeed, useCodes } from '../queries'
import { dutyWays } from '../ways'
import { Roll } from './roll'

/** What whoever leads an activity needs: the code to show, and the list, which is as good. */
export function Leading({ activity, checkIn }: { activity: ActivityView; checkIn: boolean }) {
  const { id, startsAt, endsAt, state } = activity
  const [showsCode, setShowsCode] = useState(false)
  const near = nearness(activity, Date.now())
  const withCode = near === 'near' && checkIn
  // Asked for with the page, so that they are there when the network is not.
  useCodes(id, withCode)
  if (state === 'cancelled') return null
  const isOver = Date.now() > endsAt
  return (
    <Section title='负责人'>
      <Stack gap={4}>
        {near === 'before' && <Note>开始前 30 分钟起，可以在这里出示签到码、在名单上记人。</Note>}
        {withCode && (
          <Button icon='qr' look='plain' onPress={() => setShowsCode(!showsCode)}>
            {showsCode ? '收起签到码' : '出示签到码'}
          </Button>
        )}
        {withCode && showsCode && <Codes id={id} />}
        {(near === 'near' || Date.now() >= startsAt) && <Roll id={id} />}
        {!isOver && <Cancelling activity={activity} />}
      </Stack>
    </Section>
  )
}

const Codes = ({ id }: { id: string }) => (
  <PresenceCodes
    query={useCodes(id, true)}
    how='请到的人在“我的报到”点“扫码签到”扫一扫，或输入这 8 位数字。'
    otherwise='请在下面的名单上点“到了”。'
    addressOf={(code) => dutyWays.checkIn(id, code)}
  />
)

function Cancelling({ activity: { id, title, version: seen } }: { activity: ActivityView }) {
  const deed = useActivityDeed(id, api.duty.cancelActivity.mutate)
  const cancel = async () => {
    const words = { title: `取消“${title}”？`, text: '取消以后不能签到，也改不回来。', yes: '取消活动', no: '不取消' }
    if ((await confirm({ ...words, danger: true })) && (await deed.run({ id, seen }))) toast('活动已取消')
  }
  return (
    <Button look='danger' busy={deed.busy} onPress={() => void cancel()}>
      取消活动
    </Button>
  )
}
