import { View } from '@tarojs/components'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import type { PostView } from 'types/members'
import type { TodoView } from 'types/todos'
import { hasDesk, postTitle } from 'types/words/posts'
import { addressOfTodo } from 'types/words/subjects'
import { PANES } from '@/domains/panes'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { classes } from '@/ui/classes'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { useWide } from '@/ui/wide'
import { FigureLine } from './figure-line'
import { countFor, figureOf, figuresOf, narrowedTo } from './figures'
import { useListKeys } from './list-keys'
import { AT_MOST } from './many'
import { ManyBar } from './many-bar'
import { deskKeys } from './queries'
import { nextAt } from './queue'
import { QueueList } from './queue-list'
import { QuickStrip } from './quick-strip'
import { Tools } from './tools'
import { useDesk } from './use-desk'
import { atOnceFor, useMany } from './use-many'
import './workbench.scss'

interface WorkbenchProps {
  posts: readonly PostView[]
  /** What stands below the queue: other ways that staff take. */
  below?: ReactNode
}

/**
 * 工作台: what waits for one's posts, in one queue over all systems. It is the whole of a page, with what is opened beside
 * the queue where there is room.
 */
export function Workbench({ posts, below }: WorkbenchProps) {
  const [first, ...others] = posts.filter(({ kind }) => hasDesk(kind))
  return first ? <Bench posts={[first, ...others]} below={below} /> : <Page>{below}</Page>
}

/** What stands open beside the list, and where it stood in it. */
interface Opened {
  todo: TodoView
  place: number
}

function Bench({ posts, below }: { posts: [PostView, ...PostView[]]; below: ReactNode }) {
  const desk = useDesk(posts)
  const { post, counts, narrowing, narrow, choose, queue } = desk
  const atOnce = atOnceFor(post.kind)
  const many = useMany(atOnce)
  const wide = useWide()
  const [opened, setOpened] = useState<Opened>()
  useWatched(deskKeys.lists)
  useListKeys('todo', () => setOpened(undefined))
  const { phase } = many.state
  const { keep } = many
  useEffect(() => {
    if (queue.rows.length > 0) keep(new Set(queue.rows.map(({ id }) => id)))
  }, [queue.rows, keep])

  const press = (todo: TodoView) => {
    if (phase !== 'off') {
      if (!many.toggle(todo.id)) toast(`一次最多选 ${AT_MOST} 件，先办这些`, 'quiet')
    } else if (wide && PANES[todo.kind]) {
      setOpened({ todo, place: queue.rows.indexOf(todo) })
    } else {
      const way = addressOfTodo(todo)
      if (way) open(way)
    }
  }

  return (
    <Page footer={phase !== 'off' && atOnce && <ManyBar many={many} atOnce={atOnce} />}>
      <View className={classes('bench', wide && 'bench--wide')}>
        <View className='bench__list'>
          {posts.length > 1 && (
            <FilterBar
              label='以哪个职务办理'
              filters={posts.map((one) => ({
                value: one.key,
                label: postTitle(one.kind, one.at.label, one.acting),
                count: countFor(counts, one.key),
              }))}
              value={post.key}
              onChange={choose}
            />
          )}
          <QuickStrip post={post} />
          <FigureLine
            values={figuresOf(counts, post.key)}
            chosen={figureOf(narrowing)}
            onPress={(figure) => narrow(narrowedTo(figure, narrowing))}
          />
          <Tools desk={desk} onMany={atOnce && phase === 'off' ? many.begin : null} />
          <QueueList desk={desk} many={many.state} atOnce={atOnce} open={opened?.todo.id} onPress={press} />
          {below}
        </View>
        {wide && (
          <View className='bench__pane'>
            {opened ? (
              <Beside key={opened.todo.id} opened={opened} rows={queue.rows} postKey={post.key} onOpen={setOpened} />
            ) : (
              <Empty icon='list' title='左边选一件，在这里办' text='按 J、K 或上下键选，回车打开，Esc 收起。' />
            )}
          </View>
        )}
      </View>
    </Page>
  )
}

interface BesideProps {
  opened: Opened
  rows: readonly TodoView[]
  postKey: string
  onOpen: (opened: Opened | undefined) => void
}

/** The matter that stands open beside the list, with the way to the next one. */
function Beside({ opened: { todo, place }, rows, postKey, onOpen }: BesideProps) {
  const Pane = PANES[todo.kind]
  const stands = rows.findIndex(({ id }) => id === todo.id)
  const at = stands < 0 ? place : stands
  const next = nextAt(rows, at, todo.id)
  const go = () => next && onOpen({ todo: next, place: stands < 0 ? at : at + 1 })
  return (
    Pane && (
      <Suspense fallback={<Skeleton look='cards' />}>
        <Pane id={todo.subjectId} postKey={postKey} onNext={next ? go : undefined} />
      </Suspense>
    )
  )
}
