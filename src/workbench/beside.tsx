import { View } from '@tarojs/components'
import { Suspense, useState } from 'react'
import type { SubjectKind } from 'types/words/subjects'
import { todoId } from 'types/words/todos'
import { PANES } from '@/domains/contributions'
import type { Stop, Walk } from '@/screen/walk'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { useWide } from '@/ui/wide'

/** What stands open beside the queue. */
interface Opened {
  kind: SubjectKind
  subjectId: string
  /** The list from which it was opened. */
  walk: Walk
}

/** What stands open beside the queue, where there is room for it. */
export function useBeside() {
  const wide = useWide()
  const [opened, setOpened] = useState<Opened>()
  return {
    wide,
    opened,
    /** As in the queue: `request-ID`. */
    id: opened && todoId(opened.kind, opened.subjectId),
    /** @returns whether it stands beside the queue; otherwise it is to be opened as a page */
    open({ kind, subjectId }: Pick<Stop, 'kind' | 'subjectId'>, walk: Walk): boolean {
      if (!wide || !PANES[kind]) return false
      setOpened({ kind, subjectId, walk })
      return true
    },
    close: () => setOpened(undefined),
  }
}

interface BesideProps {
  opened: Opened | undefined
  onNext: (to: { stop: Stop; walk: Walk } | null) => void
}

/** The right column: the matter that stands open, or how to open one. */
export function Beside({ opened, onNext }: BesideProps) {
  const Pane = opened && PANES[opened.kind]
  return (
    <View className='bench__pane'>
      {opened && Pane ? (
        <Suspense fallback={<Skeleton look='cards' />}>
          <Pane key={opened.subjectId} id={opened.subjectId} walk={opened.walk} onNext={onNext} />
        </Suspense>
      ) : (
        <Empty icon='list' title='左边选一件，在这里办' text='按 J、K 或上下键选，回车打开，Esc 收起。' />
      )}
    </View>
  )
}
