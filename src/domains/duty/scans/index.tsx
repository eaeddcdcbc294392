import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { api } from '@/cloud/api'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack, Wrap } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { dutyKeys, useDutyDeed, useScans } from '../queries'

/** 离线签到: people who checked in without a network, and wait for somebody who says whether they were there. */
export default function Scans() {
  const scans = useScans()
  useWatched(dutyKeys.scans)
  usePullDownRefresh(() => void scans.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page>
      <Stack gap={3}>
        <Note>他们在没有网络的地方签了到。请在三个工作日内说一声在不在场，过了就要由社区补记。</Note>
        <Remote query={scans} look='cards'>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon='check' title='没有要确认的' text='有人离线签到，会列在这里，等您办里也有。' />
            ) : (
              <Stack gap={3}>
                {items.map((scan) => (
                  <Scan key={scan.entryId} scan={scan} />
                ))}
              </Stack>
            )
          }
        </Remote>
      </Stack>
    </Page>
  )
}

interface ScanProps {
  scan: { id: string; entryId: string; name: string; label: string; at: number }
}

/** One person, with deeds of their own: two may be answered at once. */
function Scan({ scan: { id, entryId, name, label, at } }: ScanProps) {
  const saying = useDutyDeed(api.duty.decideScan.mutate)
  const say = async (isThere: boolean) => {
    if (await saying.run({ id, entryId, isThere })) toast(isThere ? `${name}记上了` : '没有记，已告诉本人')
  }
  return (
    <Card>
      <Title>{name}</Title>
      <Note>{`${label}，${stampWords(at, Date.now())}`}</Note>
      <Wrap>
        <Button narrow label={`${name}在场`} busy={saying.busy} onPress={() => void say(true)}>
          在场
        </Button>
        <Button narrow look='plain' label={`${name}不在场`} busy={saying.busy} onPress={() => void say(false)}>
          不在场
        </Button>
      </Wrap>
    </Card>
  )
}
