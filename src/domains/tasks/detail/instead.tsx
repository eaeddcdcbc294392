import { Card } from '@/ui/card'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TaskRow } from '../parts/task-row'
import { useFound } from '../queries'

const SHOWN_AT_MOST = 3

interface InsteadProps {
  /** The task in which the place was given back. */
  left: string
  onClose: () => void
}

/**
 * After a place was given back: up to three other tasks, the first of what fits me (适合我). Nothing where there are none.
 * Source: rules/tasks.md A.1, row 4.
 */
export function Instead({ left, onClose }: InsteadProps) {
  const found = useFound('fits')
  const now = Date.now()
  if (!found.data || found.isFetching) return null
  const others = found.data.pages
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== left)
    .slice(0, SHOWN_AT_MOST)
  if (others.length === 0) return null
  return (
    <Sheet title='这些任务也许适合您' onClose={onClose}>
      <Stack gap={3}>
        <Note>这次来不了没关系，名额已留给别人。</Note>
        <Card flush>
          {others.map((task) => (
            <TaskRow key={task.id} task={task} now={now} />
          ))}
        </Card>
      </Stack>
    </Sheet>
  )
}
