import { useState } from 'react'
import type { SeriesView } from 'types/task-views'
import { api } from '@/cloud/api'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { readableDay } from '@/ui/days'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useRepeatDeed, useRepeats } from '../queries'
import { repeatWords } from '../words'
import { SkipSheet } from './skip-sheet'

/** What comes every week, for whoever leads the team. */
export function Repeats({ team }: { team: string }) {
  const running = useRepeats(team).data?.items.filter((one) => one.running) ?? []
  if (running.length === 0) return null
  return (
    <Section title='每周都有的'>
      {running.map((series) => (
        <Repeat key={series.id} series={series} />
      ))}
    </Section>
  )
}

function Repeat({ series }: { series: SeriesView }) {
  const { id, title, skipped, upcoming } = series
  const [skipping, setSkipping] = useState(false)
  const left = [...skipped, ...upcoming.flatMap(({ day, why }) => (why === null ? [] : [{ day, why }]))]
  const days = [...new Map(left.map((one) => [one.day, one])).values()].filter(({ day }) => day >= dayOf(Date.now()))
  const ending = useRepeatDeed(api.tasks.endRepeat.mutate)
  const end = async () => {
    const sure = await confirm({ title: `以后不再有“${title}”？`, text: '已经发布的照常进行。', yes: '不再重复' })
    if (sure && (await ending.run({ id }))) toast('以后不再重复')
  }
  return (
    <Card>
      <Stack gap={3}>
        <Title>{title}</Title>
        <Note>{repeatWords(series)}</Note>
        {days.map(({ day, why }) => (
          <Note key={day}>
            {readableDay(day)}没有：{why}
            {nextAfter(day, upcoming)}
          </Note>
        ))}
        {upcoming.some(({ why }) => why === null) && (
          <Button narrow look='plain' onPress={() => setSkipping(true)}>
            取消一次
          </Button>
        )}
        <Button narrow look='plain' busy={ending.busy} onPress={() => void end()}>
          不再重复
        </Button>
      </Stack>
      {skipping && <SkipSheet series={series} onClose={() => setSkipping(false)} />}
    </Card>
  )
}

/** When there is one again after a day that is left out (顺延). */
function nextAfter(day: string, upcoming: SeriesView['upcoming']): string {
  const next = upcoming.find((one) => one.day > day && one.why === null)
  return next ? `，顺延到 ${readableDay(next.day)}` : ''
}
