import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import type { PostView } from 'types/members'
import type { TodoView } from 'types/todos'
import { hasDesk, postTitle } from 'types/words/posts'
import { addressOfTodo } from 'types/words/subjects'
import { PANES, PARTS } from '@/domains/contributions'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { classes } from '@/ui/classes'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { toast } from '@/ui/toast'
import { Beside, useBeside } from './beside'
import { FigureLine } from './figure-line'
import { countFor, figureOf, figuresOf, narrowedTo } from './figures'
import { useListKeys } from './list-keys'
import { AT_MOST } from './many'
import { ManyBar } from './many-bar'
import { deskKeys } from './queries'
import { QueueList } from './queue-list'
import { QuickStrip } from './quick-strip'
import { Tools } from './tools'
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
  const { post, queue, search } = desk
  const atOnce = atOnceFor(post.kind)
  const many = useMany(atOnce)
  const choosing = many.state.phase !== 'off'
  const beside = useBeside(queue.rows)
  useWatched(deskKeys.lists)
  useListKeys('todo', beside.close)
  const { keep } = many
  useEffect(() => {
    if (queue.rows.length > 0) keep(new Set(queue.rows.map(({ id }) => id)))
  }, [queue.rows, keep])

  const press = (todo: TodoView) => {
    if (choosing) {
      if (!many.toggle(todo.id)) toast(`一次最多选 ${AT_MOST} 件，先办这些`, 'quiet')
    } else if (!beside.open(todo)) {
      const way = addressOfTodo(todo)
      if (way) open(way)
    }
  }

  return (
    <Page footer={choosing && atOnce && <ManyBar many={many} atOnce={atOnce} />}>
      <View className={classes('bench', beside.wide && 'bench--wide')}>
        <View className='bench__list'>
          <Head desk={desk} posts={posts} onMany={atOnce && !choosing && !search ? many.begin : null} />
          {search ? (
            <FoundParts postKey={post.key} text={search} beside={beside} />
          ) : (
            <QueueList desk={desk} many={many.state} atOnce={atOnce} open={beside.opened?.id} onPress={press} />
          )}
          {below}
        </View>
        {beside.wide && <Beside beside={beside} post={post.key} />}
      </View>
    </Page>
  )
}

interface HeadProps {
  desk: Desk
  posts: readonly PostView[]
  onMany: (() => void) | null
}

/** Above the queue: in whose name, what is often done, how it stands, and what narrows it. */
function Head({ desk, posts, onMany }: HeadProps) {
  const { post, counts, narrowing, narrow, choose } = desk
  return (
    <>
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
      <FigureLine
        values={figuresOf(counts, post.key)}
        chosen={figureOf(narrowing)}
        onPress={(figure) => narrow(narrowedTo(figure, narrowing))}
      />
      {PARTS.map(([kind, { area }]) => area?.posts.includes(post.kind) && <area.Area key={kind} postKey={post.key} />)}
      <Tools desk={desk} />
      <QuickStrip post={post} onMany={onMany} />
    </>
  )
}

interface FoundPartsProps {
  postKey: string
  text: string
  beside: ReturnType<typeof useBeside>
}

/** What the domains find by what was written. */
const FoundParts = ({ postKey, text, beside: { wide, openMatter } }: FoundPartsProps) => (
  <>
    {PARTS.map(
      ([kind, { Found }]) =>
        Found && (
          <Found
            key={kind}
            postKey={postKey}
            text={text}
            onOpen={wide && PANES[kind] ? (id) => openMatter(kind, id) : undefined}
          />
        ),
    )}
  </>
)
