import { useEffect, useState } from 'react'
import type { TaskSummary } from 'types/task-views'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Card } from '@/ui/card'
import { readableDay } from '@/ui/days'
import { Empty } from '@/ui/empty'
import { MonthGrid } from '@/ui/month-grid'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { TaskRow } from '../parts/task-row'
import { taskKeys, useCalendar } from '../queries'

/** The tasks of a team by day, those that were and those that were cancelled as well: a month, and one day of it. */
export function Month({ team }: { team: string }) {
  const now = Date.now()
  const today = dayOf(now)
  const [month, setMonth] = useState(today.slice(0, 7))
  const [chosen, setChosen] = useState<string | null>(today)
  const found = useCalendar(team, month)
  useWatched(taskKeys.calendar(team, month))
  const { hasNextPage, isFetching, fetchNextPage } = found
  // All days of the month stand on one screen.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const turn = (to: string) => {
    setMonth(to)
    setChosen(today.startsWith(to) ? today : null)
  }
  const tasks = found.data?.pages.flatMap(({ items }) => items) ?? []
  const byDay = daysOf(tasks)
  const ofDay = chosen === null ? [] : (byDay.get(chosen) ?? [])
  return (
    <Section title='任务日历'>
      <Stack gap={3}>
        <MonthGrid
          month={month}
          onMonth={turn}
          counts={new Map([...byDay].map(([day, all]) => [day, all.length]))}
          words={(count) => (count === 0 ? '没有任务' : `${count} 项任务`)}
          value={chosen}
          onChange={setChosen}
          today={today}
        />
        <Remote query={found} look='lines'>
          {() =>
            chosen === null ? (
              <Empty icon='calendar' title='按一天，看那天的任务' />
            ) : ofDay.length === 0 ? (
              <Empty icon='calendar' title={`${readableDay(chosen)}没有任务`} />
            ) : (
              <Section title={`${readableDay(chosen)}，${ofDay.length} 项`}>
                <Card flush>
                  {ofDay.map((task) => (
                    <TaskRow key={task.id} task={task} now={now} />
                  ))}
                </Card>
              </Section>
            )
          }
        </Remote>
      </Stack>
    </Section>
  )
}

function daysOf(tasks: readonly TaskSummary[]): Map<string, TaskSummary[]> {
  const byDay = new Map<string, TaskSummary[]>()
  for (const task of tasks) byDay.set(dayOf(task.startsAt), [...(byDay.get(dayOf(task.startsAt)) ?? []), task])
  return byDay
}
