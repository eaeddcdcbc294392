import type { HomeView } from 'types/todos'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { TodoRow } from './todo-row'

interface WhatWaitsProps {
  /** Says that there is nothing, where there is nothing. */
  always: boolean
  home: HomeView
  now: number
}

/** 等您办: the first few things that wait for me, over all domains, and the way to all of them. */
export function WhatWaits({ always, home: { todos, todoCount }, now }: WhatWaitsProps) {
  const more =
    todoCount > todos.length ? { text: `全部 ${todoCount} 件`, onPress: () => open('/home/todos/index') } : undefined
  if (todos.length === 0 && !always) return null
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
