import { View } from '@tarojs/components'
import { Suspense, useState } from 'react'
import type { TodoView } from 'types/todos'
import type { SubjectKind } from 'types/words/subjects'
import { todoId } from 'types/words/todos'
import { PANES } from '@/domains/contributions'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { useWide } from '@/ui/wide'
import { nextAt } from './queue'

/** What stands open beside the queue. */
interface Opened {
  /** As in the queue: `request-ID`. */
  id: string
  kind: SubjectKind
  subjectId: string
  /** Where it stood in the queue. */
  place: number
}

/**
 * What stands open beside the queue, where there is room for it.
 * @param rows of the queue, as they stand on the screen
 */
export function useBeside(rows: readonly TodoView[]) {
  const wide = useWide()
  const [opened, setOpened] = useState<Opened>()
  const placeOf = (id: string) => rows.findIndex((row) => row.id === id)

  const openMatter = (kind: SubjectKind, subjectId: string) => {
    const id = todoId(kind, subjectId)
    setOpened({ id, kind, subjectId, place: Math.max(placeOf(id), 0) })
  }

  return {
    wide,
    opened,
    openMatter,
    /** @returns whether it stands beside the queue; otherwise it is to be opened as a page */
    open({ kind, subjectId }: TodoView): boolean {
      if (!wide || !PANES[kind]) return false
      openMatter(kind, subjectId)
      return true
    },
    close: () => setOpened(undefined),
    /** Goes on to what follows in the queue as it stands on the screen. */
    next() {
      if (!opened) return
      const now = placeOf(opened.id)
      const next = nextAt(rows, now < 0 ? opened.place : now, opened.id)
      if (next) openMatter(next.kind, next.subjectId)
      else {
        setOpened(undefined)
        toast('列表里没有下一件了')
      }
    },
  }
}

interface BesideProps {
  beside: ReturnType<typeof useBeside>
  /** In whose queue it stands. */
  post: string
}

/** The right column: the matter that stands open, or how to open one. */
export function Beside({ beside: { opened, next }, post }: BesideProps) {
  const Pane = opened && PANES[opened.kind]
  return (
    <View className='bench__pane'>
      {opened && Pane ? (
        <Suspense fallback={<Skeleton look='cards' />}>
          <Pane key={opened.id} id={opened.subjectId} post={post} onNext={next} />
        </Suspense>
      ) : (
        <Empty icon='list' title='左边选一件，在这里办' text='按 J、K 或上下键选，回车打开，Esc 收起。' />
      )}
    </View>
  )
}
