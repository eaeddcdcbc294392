import { useState } from 'react'
import type { ActionSummary } from 'types/action-inputs'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { actionKeys, useMyActions } from '../action-queries'
import { actionWays } from '../action-ways'
import { standingOf } from '../action-words'

type Phase = 'open' | 'over'
const SHOWN = [
  { value: 'open', label: '还要办的' },
  { value: 'over', label: '办完的' },
] as const

/** 我的落实事项: what the roundtable resolved and I have to do with. */
export default function MyActions() {
  const [phase, setPhase] = useState<Phase>('open')
  const query = useMyActions(phase)
  useWatched(actionKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <FilterBar<Phase> label='看哪些' filters={SHOWN} value={phase} onChange={setPhase} />
        <Paged
          query={query}
          empty={
            <Empty
              icon='clipboard'
              title={phase === 'open' ? '没有要您落实的事' : '还没有办完的事'}
              text='圆桌会议定下由您来办的事，会列在这里。'
            />
          }
        >
          {(items) => <Rows items={items} />}
        </Paged>
      </Stack>
    </Page>
  )
}

function Rows({ items }: { items: readonly ActionSummary[] }) {
  const now = Date.now()
  return (
    <Card flush>
      {items.map((one) => {
        const { tone, words } = standingOf(one)
        return (
          <Row
            key={one.id}
            icon='clipboard'
            title={one.what}
            end={<StatusChip tone={tone}>{words}</StatusChip>}
            note={
              <>
                <Note>
                  {one.mine ? '由我来办' : one.ownerLabel} · {stampWords(one.dueAt, now)}前
                </Note>
                <Note>议题：{one.itemTitle}</Note>
              </>
            }
            onPress={() => open(actionWays.action(one.id))}
          />
        )
      })}
    </Card>
  )
}
