import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import type { PostView } from 'types/members'
import type { TodoView } from 'types/todos'
import { hasDesk } from 'types/words/posts'
import { addressOfTodo, type SubjectKind } from 'types/words/subjects'
import { PARTS } from '@/domains/contributions'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { inWalk, type Stop, type Walk } from '@/screen/walk'
import { classes } from '@/ui/classes'
import { Page } from '@/ui/page'
import { toast } from '@/ui/toast'
import { Beside, useBeside } from './beside'
import { Head } from './head'
import { useListKeys } from './list-keys'
import { AT_MOST } from './many'
import { ManyBar } from './many-bar'
import { deskKeys } from './queries'
import { QueueList } from './queue-list'
import { type Desk, useDesk } from './use-desk'
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

function Bench({ posts, below }: { posts: [PostView, ...PostView[]]; below: ReactNode }) {
  const desk = useDesk(posts)
  // What is chosen and what stands open are those of one post: whoever goes on to another one has left them.
  return <OfPost key={desk.post.key} desk={desk} posts={posts} below={below} />
}

interface OfPostProps {
  desk: Desk
  posts: readonly PostView[]
  below: ReactNode
}

function OfPost({ desk, posts, below }: OfPostProps) {
  const { post, queue, narrowing, search, showAll } = desk
  const atOnce = atOnceFor(post.kind)
  const many = useMany(atOnce)
  const choosing = many.state.phase !== 'off'
  const beside = useBeside()
  const walk: Walk = { post: post.key, ...(search ? { find: search } : narrowing) }
  useWatched(deskKeys.lists)
  useListKeys('todo', beside.close)
  const { keep } = many
  useEffect(() => {
    if (queue.rows.length > 0) keep(new Set(queue.rows.map(({ id }) => id)))
  }, [queue.rows, keep])

  const follow = (stop: Stop, within: Walk) => {
    if (beside.open(stop, within)) return
    const way = addressOfTodo(stop)
    if (way) open(inWalk(way, within))
  }
  const press = (todo: TodoView) => {
    if (!choosing) follow(todo, walk)
    else if (!many.toggle(todo.id)) toast(`一次最多选 ${AT_MOST} 件，先办这些`, 'quiet')
  }
  const goOn = (to: { stop: Stop; walk: Walk } | null) => {
    beside.close()
    if (!to) return
    // Whoever goes on to the rest sees it in the list as well.
    if (to.walk !== beside.opened?.walk) showAll()
    follow(to.stop, to.walk)
  }

  return (
    <Page footer={choosing && atOnce && <ManyBar many={many} atOnce={atOnce} />}>
      <View className={classes('bench', beside.wide && 'bench--wide')}>
        <View className='bench__list'>
          <Head desk={desk} posts={posts} onMany={atOnce && !choosing && !search ? many.begin : null} />
          {search ? (
            <FoundParts
              postKey={post.key}
              text={search}
              onOpen={(kind, subjectId) => follow({ kind, subjectId, holder: post.key }, walk)}
            />
          ) : (
            <QueueList desk={desk} many={many.state} atOnce={atOnce} open={beside.id} onPress={press} />
          )}
          {below}
        </View>
        {beside.wide && <Beside opened={beside.opened} onNext={goOn} />}
      </View>
    </Page>
  )
}

interface FoundPartsProps {
  postKey: string
  text: string
  onOpen: (kind: SubjectKind, id: string) => void
}

/** What the domains find by what was written. */
const FoundParts = ({ postKey, text, onOpen }: FoundPartsProps) => (
  <>
    {PARTS.map(
      ([kind, { Found }]) =>
        Found && <Found key={kind} postKey={postKey} text={text} onOpen={(id) => onOpen(kind, id)} />,
    )}
  </>
)
