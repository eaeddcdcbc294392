import { dropFromOutbox, type Queued, sendAgain } from '@/cloud/outbox'
import { useMe } from '@/domains/members/queries'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { confirm } from '@/ui/confirm'
import { Stack, Wrap } from '@/ui/stack'
import { Note } from '@/ui/text'

/** Check-ins that have not arrived: they wait for the network, or were refused and say why. */
export const Unsent = ({ unsent }: { unsent: readonly Queued[] }) => (
  <>
    {unsent.map((one) => (
      <Line key={one.key} deed={one} />
    ))}
  </>
)

function Line({ deed: { key, lane, words, refusal } }: { deed: Queued }) {
  const memberId = useMe().data?.id
  if (!refusal) {
    return (
      <Callout tone='wait' title={`“${words}”的签到还没有发出`}>
        存在手机里，联网后自动发出，再等负责人确认。请不要删除小程序。
      </Callout>
    )
  }
  const drop = async () => {
    const text = '参加了没有记上的，可以请负责人在名单上记一下，或请社区补记。'
    if (await confirm({ title: `不再发“${words}”的签到？`, text, yes: '不发了' })) dropFromOutbox(key)
  }
  return (
    <Callout tone='bad' title={`“${words}”的签到没有记上`}>
      <Stack gap={2}>
        <Note>{refusal.message}</Note>
        <Wrap>
          <Button narrow onPress={() => memberId && sendAgain(lane, memberId)}>
            再试
          </Button>
          <Button narrow look='plain' onPress={() => void drop()}>
            不发了
          </Button>
        </Wrap>
      </Stack>
    </Callout>
  )
}
