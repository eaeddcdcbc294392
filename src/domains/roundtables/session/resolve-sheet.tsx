import { useState } from 'react'
import type { SessionItem } from 'types/roundtable-session'
import { OUTCOME_NAMES } from 'types/words/roundtables'
import type { Queued } from '@/cloud/outbox'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { toast } from '@/ui/toast'
import { ConclusionFields } from './conclusion-fields'
import { type ConclusionSketch, conclusionFaults, resolutionOf } from './conclusion-sketch'
import { useSessionForm } from './queue'
import type { SessionShown } from './unsent-view'
import { useConclusion } from './use-conclusion'

interface ResolveSheetProps {
  meeting: SessionShown
  item: SessionItem
  /** What was sent of it and not taken: it is put right here. */
  refused?: Queued | undefined
  onClose: () => void
}

/** How an item ends: what came of it, and who does what by when. */
export function ResolveSheet({ meeting, item, refused, onClose }: ResolveSheetProps) {
  const { sketch, isRestored, change, startOver, drop } = useConclusion(item, refused)
  const { run, busy, fields } = useSessionForm(meeting.id, refused)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const save = async () => {
    const found = conclusionFaults(sketch, item, meeting.seats)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const done = await run({
      procedure: 'resolve',
      input: resolutionOf(sketch, item.itemId),
      words: wordsOf(meeting, item, sketch),
      shown: { drops: sketch.drops.map(({ actionId, what }) => ({ actionId, what })) },
    })
    if (!done) return
    drop()
    toast(done === 'sent' ? '已记下结论' : '已记在手机里，联网后发出')
    onClose()
  }
  return (
    <Sheet
      title='写结论'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          定下来
        </Button>
      }
    >
      <Stack gap={4}>
        {refused?.refusal && (
          <Callout tone='bad' title='上次没有记上'>
            {refused.refusal.message}
          </Callout>
        )}
        {isRestored && (
          <Callout tone='quiet' title='接着上次没写完的'>
            <Button narrow look='text' onPress={startOver}>
              清空，重新写
            </Button>
          </Callout>
        )}
        <ConclusionFields
          meeting={meeting}
          item={item}
          sketch={sketch}
          faults={{ ...fields, ...faults }}
          onChange={change}
        />
      </Stack>
    </Sheet>
  )
}

/** As it is shown until it is sent. */
function wordsOf({ seats }: SessionShown, { title }: SessionItem, sketch: ConclusionSketch): string {
  const { outcome, actions, drops } = resolutionOf(sketch, '')
  const label = (seatId: string) => seats.find((one) => one.id === seatId)?.label ?? ''
  const todo = actions.map(({ what, seatId, dueOn }) => `${what}（${label(seatId)}，${dueOn} 前）`)
  const dropped = sketch.drops.slice(0, drops.length).map(({ what, reason }) => `不再落实：${what}（${reason}）`)
  return [`“${title}”的结论：${OUTCOME_NAMES[outcome]}。${sketch.text}`, ...todo, ...dropped].join('；')
}
