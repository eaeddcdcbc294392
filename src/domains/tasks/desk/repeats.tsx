import type { SeriesView } from 'types/task-views'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useRepeatDeed, useRepeats } from '../queries'
import { repeatWords } from '../words'

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
  const { id, title, skipped } = series
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
        {skipped.map(({ day, why }) => (
          <Note key={day}>
            {day} 没有：{why}
          </Note>
        ))}
        <Button narrow look='plain' busy={ending.busy} onPress={() => void end()}>
          不再重复
        </Button>
      </Stack>
    </Card>
  )
}
