import { dropFromOutbox, sendAgain, useUnsent } from '@/cloud/outbox'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { confirm } from '@/ui/confirm'
import { Stack, Wrap } from '@/ui/stack'
import { Note, Paragraph } from '@/ui/text'
import { laneOf } from './queries'

/** What was entered and has not arrived: it waits for the network, or was refused and keeps its words. */
export function Unsent({ id }: { id: string }) {
  const unsent = useUnsent(laneOf(id))
  const refused = unsent.find(({ refusal }) => refusal)
  if (unsent.length === 0) return null
  if (!refused?.refusal) {
    return (
      <Callout tone='wait' title={`有 ${unsent.length} 条还没发出`}>
        <Stack gap={1}>
          {unsent.map(({ key, words }) => (
            <Note key={key}>{words}</Note>
          ))}
          <Note>都存在手机里，联网后会按顺序自动发出，请不要删除小程序。</Note>
        </Stack>
      </Callout>
    )
  }
  const drop = async () => {
    const words = { title: '不要这一条了？', yes: '不要了', text: refused.words }
    if (await confirm(words)) dropFromOutbox(refused.key)
  }
  return (
    <Callout tone='bad' title='有一条没有记上'>
      <Stack gap={2}>
        <Paragraph>{refused.words}</Paragraph>
        <Note>{refused.refusal.message}</Note>
        {unsent.length > 1 && <Note>{`后面还有 ${unsent.length - 1} 条等着，处理好这一条就会发出。`}</Note>}
        <Wrap>
          <Button narrow onPress={() => sendAgain(laneOf(id))}>
            再发一次
          </Button>
          <Button narrow look='plain' onPress={() => void drop()}>
            不要了
          </Button>
        </Wrap>
      </Stack>
    </Callout>
  )
}
