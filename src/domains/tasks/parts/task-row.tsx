import type { TaskSummary } from 'types/task-views'
import { open } from '@/screen/go'
import { shiftWords } from '@/time/words'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { taskWays } from '../ways'
import { standingWords } from '../words'

/** A task in a list: what, when and where, and whether there is a place. */
export function TaskRow({ task, now }: { task: TaskSummary; now: number }) {
  const { id, title, startsAt, endsAt, meetAt, teamName, why } = task
  const { text, tone } = standingWords(task)
  return (
    <Row
      title={title}
      note={
        <>
          <Note>{shiftWords(startsAt, endsAt, now)}</Note>
          <Note>
            {meetAt} · {teamName}
          </Note>
          {why && <Note>适合您：{why}</Note>}
        </>
      }
      end={<StatusChip tone={tone}>{text}</StatusChip>}
      onPress={() => open(taskWays.detail(id))}
    />
  )
}
