import type { TodoView } from 'types/todos'
import { TODO_VERB_NAMES } from 'types/words/subjects'
import { TODO_LOOKS } from '@/domains/contributions'
import { ListPages } from '@/screen/list-pages'
import { dayWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Note } from '@/ui/text'
import type { Many } from './many'
import { type Usual, usualOf } from './queue'
import { TodoRow } from './todo-row'
import type { Desk } from './use-desk'
import type { AtOnceOfKind } from './use-many'

interface QueueListProps {
  desk: Desk
  many: Many
  atOnce: AtOnceOfKind | undefined
  /** The id of the row that stands open beside the list. */
  open: string | undefined
  onPress: (todo: TodoView) => void
}

/** What waits for a post, urgent first. */
export function QueueList({ desk: { queue, isNarrowed, showAll }, many, atOnce, open, onPress }: QueueListProps) {
  const { rows, held, list } = queue
  const now = Date.now()
  const usual = usualOf(rows)
  return (
    <>
      {held.length > 0 && (
        <Button look='plain' icon='refresh' onPress={queue.showAll}>
          {`有 ${held.length} 件新的，点这里看`}
        </Button>
      )}
      {rows.length > 1 && <UsualNote usual={usual} now={now} />}
      <ListPages
        list={list}
        empty={
          isNarrowed ? (
            <Empty icon='check' title='这一类没有等着办的事' action={{ text: '看全部', onPress: showAll }} />
          ) : (
            <Empty icon='check' title='现在没有等着办的事' text='有新的待办会出现在这里。' />
          )
        }
      >
        {(items) => (
          <Card flush>
            {items.map((todo) => (
              <TodoRow
                key={todo.id}
                todo={todo}
                look={TODO_LOOKS[todo.kind]}
                usual={usual}
                now={now}
                open={todo.id === open}
                choosing={many.phase === 'off' ? null : choosingOf(todo, many, atOnce)}
                onPress={() => onPress(todo)}
              />
            ))}
          </Card>
        )}
      </ListPages>
    </>
  )
}

const choosingOf = (
  { id, kind, verb }: TodoView,
  { phase, chosen, refused }: Many,
  atOnce: AtOnceOfKind | undefined,
) => {
  const isChosen = chosen.includes(id)
  const fits = kind === atOnce?.kind && verb !== null && atOnce.verbs.includes(verb)
  return { chosen: isChosen, apart: !fits || (phase !== 'choosing' && !isChosen), refused: refused[id] }
}

/** What most rows have in common, said once. */
function UsualNote({ usual: { verb, dueDay }, now }: { usual: Usual; now: number }) {
  const words = [
    verb && TODO_VERB_NAMES[verb],
    dueDay && `期限${dayWords(Date.parse(`${dueDay}T12:00:00+08:00`), now)}`,
  ].filter(Boolean)
  return words.length > 0 ? <Note>{`未注明的都是：${words.join('，')}`}</Note> : null
}
