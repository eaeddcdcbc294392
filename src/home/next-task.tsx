import type { TodoView } from 'types/todos'
import { TODO_LOOKS } from '@/domains/contributions'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { follow } from './todo-row'
import { startWords } from './words'

/** The next volunteer task in which I have a place. */
export const NextTask = ({ todo, now }: { todo: TodoView; now: number }) => (
  <Section title='您的下一项任务'>
    <Card flush>
      <Row
        icon={TODO_LOOKS[todo.kind].icon}
        title={todo.title}
        note={startWords(todo, now)}
        onPress={() => follow(todo)}
      />
    </Card>
  </Section>
)
