import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { ExcuseDutyInput } from 'types/duty-inputs'
import { DUTY_REASON_LENGTH, EXCUSE_NAMES, type Excuse } from 'types/words/duty'
import { api } from '@/cloud/api'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack, Wrap } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { dutyKeys, useDutyDeed, useExcuses } from '../queries'
import { shortPeriod } from '../words'

/** 请假: who asked to be excused for a period, with a kind of reason and no more. */
export default function Excuses() {
  const excuses = useExcuses()
  useWatched(dutyKeys.excuses)
  usePullDownRefresh(() => void excuses.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page>
      <Stack gap={3}>
        <Note>有原因就行，不用证明。同意以后这一期就是“请过假”；不同意请写明原因。本人都会收到通知。</Note>
        <Remote query={excuses} look='cards'>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon='check' title='没有要答复的' text='有党员请假，会列在这里，等您办里也有。' />
            ) : (
              <Stack gap={3}>
                {items.map((asked) => (
                  <Asked key={asked.id} asked={asked} />
                ))}
              </Stack>
            )
          }
        </Remote>
      </Stack>
    </Page>
  )
}

interface AskedProps {
  asked: { fileId: string; name: string; period: string; kind: Excuse }
}

function Asked({ asked: { fileId, name, period, kind } }: AskedProps) {
  const excusing = useDutyDeed((input: ExcuseDutyInput) => api.duty.excuse.mutate(input))
  const [refusing, setRefusing] = useState(false)
  const agree = async () => {
    if (await excusing.run({ fileId, kind, period })) toast('已同意，已告诉本人')
  }
  return (
    <Card>
      <Title>{name}</Title>
      <Note>{`${shortPeriod(period, Date.now())}，${EXCUSE_NAMES[kind]}`}</Note>
      <Wrap>
        <Button narrow label={`同意${name}请假`} busy={excusing.busy} onPress={() => void agree()}>
          同意
        </Button>
        <Button narrow look='plain' label={`不同意${name}请假`} onPress={() => setRefusing(true)}>
          不同意
        </Button>
      </Wrap>
      {refusing && (
        <WordSheet
          title={`不同意${name}请假？`}
          action='不同意'
          label='为什么'
          hint={`${name}会看到，也可以再请一次`}
          phrases={['这一期还有合适的活动', '请先和支部说一声']}
          limit={DUTY_REASON_LENGTH}
          deed={excusing}
          inputOf={(refusal) => ({ fileId, kind, period, refusal })}
          field='refusal'
          done='已告诉本人'
          onClose={() => setRefusing(false)}
        />
      )}
    </Card>
  )
}
