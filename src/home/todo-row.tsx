import { View } from '@tarojs/components'
import type { TodoView } from 'types/todos'
import { vacantWords } from 'types/words/posts'
import { addressOfTodo, turnName } from 'types/words/subjects'
import { TODO_LOOKS } from '@/domains/contributions'
import { open } from '@/screen/go'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { newsWords, startWords, verbWords, whereAndWhen } from './words'

interface TodoRowProps {
  todo: TodoView
  now: number
}

const sortOf = ({ kind, sign }: TodoView) => (sign ? TODO_LOOKS[kind].sort?.(sign) : undefined)
const iconOf = (todo: TodoView) => sortOf(todo)?.icon ?? TODO_LOOKS[todo.kind].icon

/** The first screen, which this is, shows how one stands oneself. */
export const follow = (todo: TodoView) => {
  const way = addressOfTodo(todo)
  if (way) open(way)
}

/** One thing that waits: what there is to do, about what, where and by when. */
export const TodoRow = ({ todo, now }: TodoRowProps) => (
  <Row
    icon={iconOf(todo)}
    title={verbWords(todo, sortOf(todo)?.name)}
    end={markOf(todo)}
    note={
      <>
        {todo.title !== todo.placeLabel && <View>{todo.title}</View>}
        <View>{whereAndWhen(todo, now)}</View>
      </>
    }
    onPress={() => follow(todo)}
  />
)

function markOf({ overdue, urgent, vacant }: TodoView) {
  if (overdue) return <StatusChip tone='bad'>超时</StatusChip>
  if (urgent) return <StatusChip tone='bad'>紧急</StatusChip>
  if (!vacant) return undefined
  return <StatusChip tone='wait'>{vacantWords(vacant)}</StatusChip>
}

/** One's own matter under way, and how it stands. */
export const OwnRow = ({ todo, now }: TodoRowProps) => {
  const turn = todo.turn ? turnName(todo.kind, todo.turn) : undefined
  return (
    <Row
      icon={iconOf(todo)}
      title={todo.title}
      end={turn && <StatusChip tone={todo.turn === 'confirm' ? 'wait' : 'active'}>{turn}</StatusChip>}
      note={todo.kind === 'task' ? startWords(todo, now) : whereAndWhen(todo, now)}
      onPress={() => follow(todo)}
    />
  )
}

/** Something new in the community. */
export const NewsRow = ({ todo, now }: TodoRowProps) => (
  <Row
    icon={iconOf(todo)}
    title={todo.title}
    note={newsWords(todo, now, sortOf(todo)?.name)}
    onPress={() => follow(todo)}
  />
)
