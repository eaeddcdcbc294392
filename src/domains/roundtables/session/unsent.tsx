import { dropFromOutbox, type Queued, sendAgain } from '@/cloud/outbox'
import { useMe } from '@/domains/members/queries'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { confirm } from '@/ui/confirm'
import { Stack, Wrap } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph } from '@/ui/text'
import { laneOf } from './queue'
import { RESOLVE } from './unsent-view'

/** At its place, of what stands on this phone alone. */
export const NotSent = () => <StatusChip tone='wait'>未发送</StatusChip>

/** Whether it was written in a form that can be opened with it again. */
const hasForm = ({ path, memberId }: Queued) => path === RESOLVE && memberId !== null

interface UnsentProps {
  id: string
  unsent: readonly Queued[]
  /** It is known that they are of whoever holds the phone. */
  isMine: boolean
  /** Opens the form again with what was refused, where there is one for it. */
  onChange?: ((refused: Queued) => void) | undefined
}

/** What was entered and has not arrived: it waits for the network, or was refused and keeps its words. */
export function Unsent({ id, unsent, isMine, onChange }: UnsentProps) {
  const memberId = useMe().data?.id
  const refused = unsent.find(({ refusal }) => refusal)
  if (unsent.length === 0) return null
  if (!refused?.refusal || !isMine) {
    return (
      <Callout tone='wait' title={`有 ${unsent.length} 条未发送`}>
        <Stack gap={1}>
          {isMine && unsent.map(({ key, words }) => <Note key={key}>{words}</Note>)}
          <Note>都存在手机里，联网后会按顺序自动发出，请不要删除小程序。</Note>
        </Stack>
      </Callout>
    )
  }
  const drop = async () => {
    const words = { title: '放弃这一条？', yes: '放弃', text: refused.words }
    if (await confirm(words)) dropFromOutbox(refused.key)
  }
  return (
    <Callout tone='bad' title='有一条没有记上'>
      <Stack gap={2}>
        <Paragraph>{refused.words}</Paragraph>
        <Note>{refused.refusal.message}</Note>
        {unsent.length > 1 && <Note>{`后面还有 ${unsent.length - 1} 条等着，处理好这一条就会发出。`}</Note>}
        <Wrap>
          {onChange && hasForm(refused) && (
            <Button narrow icon='edit' onPress={() => onChange(refused)}>
              改一改
            </Button>
          )}
          <Button
            narrow
            look={onChange && hasForm(refused) ? 'plain' : 'main'}
            onPress={() => memberId && sendAgain(laneOf(id), memberId)}
          >
            再试
          </Button>
          <Button narrow look='plain' onPress={() => void drop()}>
            放弃
          </Button>
        </Wrap>
      </Stack>
    </Callout>
  )
}
