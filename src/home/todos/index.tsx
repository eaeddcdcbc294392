import { ListPages } from '@/screen/list-pages'
import { todoKeys, useTodos } from '@/screen/todos'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { TodoRow } from '../todo-row'

/** 等您办: all that waits for me, urgent first. */
export default function Todos() {
  const todos = useTodos()
  useWatched(todoKeys.mine)
  const now = Date.now()
  return (
    <Page>
      <ListPages
        list={todos}
        empty={<Empty icon='check' title='现在没有等您办的事' text='有事等您办的时候，会出现在这里。' />}
      >
        {(items) => (
          <Card flush>
            {items.map((todo) => (
              <TodoRow key={todo.id} todo={todo} now={now} />
            ))}
          </Card>
        )}
      </ListPages>
    </Page>
  )
}
