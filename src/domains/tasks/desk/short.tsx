import type { TaskSummary } from 'types/task-views'
import { open } from '@/screen/go'
import { shiftWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { taskWays } from '../ways'

/** 人手不够: the tasks of the next seven days that have fewer people than they need, for whoever leads the team. */
export function Short({ tasks }: { tasks: readonly TaskSummary[] }) {
  const now = Date.now()
  const short = tasks.filter(({ missing }) => missing !== null)
  if (short.length === 0) return null
  return (
    <Section title='人手不够'>
      <Card flush>
        {short.map(({ id, title, startsAt, endsAt, missing }) => (
          <Row
            key={id}
            icon='people'
            title={title}
            note={
              <>
                <Note>{shiftWords(startsAt, endsAt, now)}</Note>
                <Note>按这里，去找合适的人</Note>
              </>
            }
            end={<StatusChip tone='wait'>{`差 ${missing} 人`}</StatusChip>}
            onPress={() => open(taskWays.find(id))}
          />
        ))}
      </Card>
    </Section>
  )
}
