import type { HomeView } from 'types/todos'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { TodoRow } from './todo-row'

interface WhatWaitsProps {
  home: HomeView
  now: number
}

/** 等您办: the first few things that wait for me, over all domains, and the way to all of them. */
export function WhatWaits({ home: { todos, counts }, now }: WhatWaitsProps) {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const more = all > todos.length ? { text: `全部 ${all} 件`, onPress: () => open('/home/todos/index') } : undefined
  return (
    <Section title='等您办' more={more}>
      {todos.length > 0 ? (
        <Card flush>
          {todos.map((todo) => (
            <TodoRow key={todo.id} todo={todo} now={now} />
          ))}
        </Card>
      ) : (
        <Note>现在没有等您办的事。</Note>
      )}
    </Section>
  )
}
