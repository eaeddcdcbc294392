import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TaskSummary } from 'types/task-views'
import { Paged } from '@/screen/paged'
import { Card } from '@/ui/card'
import { TaskRow } from './task-row'

interface TaskPagesProps {
  query: UseInfiniteQueryResult<InfiniteData<{ items: TaskSummary[] }>>
  empty: ReactNode
}

/** A list of tasks. */
export function TaskPages({ query, empty }: TaskPagesProps) {
  const now = Date.now()
  return (
    <Paged query={query} empty={empty}>
      {(items) => (
        <Card flush>
          {items.map((task) => (
            <TaskRow key={task.id} task={task} now={now} />
          ))}
        </Card>
      )}
    </Paged>
  )
}
