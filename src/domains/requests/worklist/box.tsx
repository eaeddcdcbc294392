import {
  REQUEST_CATEGORIES,
  REQUEST_CATEGORY_NAMES,
  REQUEST_PHASE_NAMES,
  REQUEST_PHASES,
  type RequestPhase,
} from 'types/words/requests'
import { type Choosing, choosing } from '@/screen/list/filters'
import { ListFilters } from '@/screen/list/list-filters'
import { Empty } from '@/ui/empty'
import { RequestPages } from '../parts/request-pages'
import { useWorklist, type WorklistBox } from '../queries'
import { CATEGORY_ICONS } from '../words'

interface BoxProps {
  box: WorklistBox
  /** How the place is called to which it is narrowed, where it is. */
  placeLabel: string | undefined
  /** What is known of the post; undefined while it is on its way. */
  post: { oversees: boolean; new: number; working: number } | undefined
  onNarrow: (changes: Partial<WorklistBox>) => void
}

const BOXES = [
  { value: 'own', label: '我的待办' },
  { value: 'area', label: '全部辖区' },
] as const

const ALL = 'all'
const categories = [
  { value: ALL, label: '全部类别' } as const,
  ...REQUEST_CATEGORIES.map((value) => ({ value, label: REQUEST_CATEGORY_NAMES[value], icon: CATEGORY_ICONS[value] })),
]
const terms = [
  { value: 'any', label: '不限' },
  { value: 'overdue', label: '只看超时' },
] as const

/** One worklist, sorted into phases, with what narrows it. */
export function Box({ box, placeLabel, post, onNarrow }: BoxProps) {
  const list = useWorklist(box)
  // The figures are those of the post's own box, and of all of it: they say nothing of a part.
  const counted = box.box === 'own' && !isNarrowed(box) ? post : undefined
  const counts: Partial<Record<RequestPhase, number>> = { new: counted?.new, working: counted?.working }

  return (
    <>
      <ListFilters
        phases={choosing({
          label: '办理阶段',
          options: REQUEST_PHASES.map((phase) => ({
            value: phase,
            label: REQUEST_PHASE_NAMES[phase],
            count: counts[phase],
          })),
          value: box.phase,
          onChange: (phase) => onNarrow({ phase, ...(phase === 'closed' ? { overdue: false } : {}) }),
        })}
        scope={
          post?.oversees
            ? choosing({
                label: '范围',
                options: BOXES,
                value: box.box,
                onChange: (chosen) => onNarrow({ box: chosen, placeId: undefined }),
              })
            : undefined
        }
        filters={filtersOf(box, onNarrow)}
        words={filterWords(box, placeLabel)}
        narrowed={isNarrowed(box)}
        onClear={() => onNarrow({ category: undefined, overdue: false, placeId: undefined })}
      />
      <RequestPages list={list} post={box.postKey} empty={<Nothing box={box} />} />
    </>
  )
}

function filtersOf(box: WorklistBox, onNarrow: BoxProps['onNarrow']): Choosing[] {
  const term = choosing({
    label: '期限',
    options: terms,
    value: box.overdue ? 'overdue' : 'any',
    onChange: (chosen) => onNarrow({ overdue: chosen === 'overdue' }),
  })
  const category = choosing({
    label: '类别',
    options: categories,
    value: box.category ?? ALL,
    onChange: (chosen) => onNarrow({ category: chosen === ALL ? undefined : chosen }),
  })
  return box.phase === 'closed' ? [category] : [term, category]
}

const isNarrowed = ({ category, overdue, placeId }: WorklistBox) =>
  category !== undefined || overdue || placeId !== undefined

/** What it is narrowed to: 东苑 3 号楼 · 环境卫生 · 只看超时. */
const filterWords = ({ category, overdue }: WorklistBox, placeLabel: string | undefined): string =>
  [
    ...(placeLabel ? [placeLabel] : []),
    ...(category ? [REQUEST_CATEGORY_NAMES[category]] : placeLabel ? [] : ['全部类别']),
    ...(overdue ? ['只看超时'] : []),
  ].join(' · ')

const Nothing = ({ box }: { box: WorklistBox }) => (
  <Empty
    icon='check'
    title={`没有${REQUEST_PHASE_NAMES[box.phase]}的诉求`}
    text={isNarrowed(box) ? '这里只看了一部分，可以点“筛选”看全部。' : '有新的诉求会出现在这里。'}
  />
)
