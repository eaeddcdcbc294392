import { View } from '@tarojs/components'
import { useState } from 'react'
import { REQUEST_CATEGORY_NAMES, REQUEST_PHASE_NAMES, REQUEST_PHASES, type RequestPhase } from 'types/words/requests'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { RequestPages } from '../parts/request-pages'
import { useWorklist, type WorklistBox } from '../queries'
import { FilterSheet } from './filter-sheet'
import './box.scss'

interface BoxProps {
  box: WorklistBox
  /** What is known of the post; undefined while it is on its way. */
  post: { oversees: boolean; new: number; working: number } | undefined
  onNarrow: (changes: Partial<WorklistBox>) => void
}

const BOXES = [
  { value: 'own', label: '我的待办' },
  { value: 'area', label: '全部辖区' },
] as const

/** One worklist, sorted into phases, with what narrows it. */
export function Box({ box, post, onNarrow }: BoxProps) {
  const [filtering, setFiltering] = useState(false)
  const list = useWorklist(box)
  const narrowed = filterWords(box)
  // The figures are those of the post's own box, and of all of it: they say nothing of a part.
  const counted = box.box === 'own' && !isNarrowed(box) ? post : undefined
  const counts: Partial<Record<RequestPhase, number>> = { new: counted?.new, working: counted?.working }

  return (
    <>
      <FilterBar
        label='办理阶段'
        filters={REQUEST_PHASES.map((phase) => ({
          value: phase,
          label: REQUEST_PHASE_NAMES[phase],
          count: counts[phase],
        }))}
        value={box.phase}
        onChange={(phase) => onNarrow({ phase, ...(phase === 'closed' ? { overdue: false } : {}) })}
      />
      <View className='box-tools'>
        {post?.oversees && (
          <View className='box-tools__one'>
            <Choice
              look='chips'
              label='范围'
              options={BOXES}
              value={box.box}
              onChange={(chosen) => onNarrow({ box: chosen })}
            />
          </View>
        )}
        <View className='box-tools__one'>
          <Button narrow look='plain' icon='filter' label={`筛选：${narrowed}`} onPress={() => setFiltering(true)}>
            {isNarrowed(box) ? narrowed : '筛选'}
          </Button>
          {isNarrowed(box) && (
            <Button
              narrow
              look='text'
              icon='close'
              label='看全部，不筛选'
              onPress={() => onNarrow({ category: undefined, overdue: false })}
            >
              清除
            </Button>
          )}
        </View>
      </View>
      <RequestPages list={list} empty={<Nothing box={box} />} />
      {filtering && <FilterSheet box={box} onNarrow={onNarrow} onClose={() => setFiltering(false)} />}
    </>
  )
}

const isNarrowed = ({ category, overdue }: WorklistBox) => category !== undefined || overdue

/** What it is narrowed to: 环境卫生 · 只看超时. */
const filterWords = ({ category, overdue }: WorklistBox): string =>
  [category ? REQUEST_CATEGORY_NAMES[category] : '全部类别', ...(overdue ? ['只看超时'] : [])].join(' · ')

const Nothing = ({ box }: { box: WorklistBox }) => (
  <Empty
    icon='check'
    title={`没有${REQUEST_PHASE_NAMES[box.phase]}的诉求`}
    text={isNarrowed(box) ? '这里只看了一部分，可以点“筛选”看全部。' : '有新的诉求会出现在这里。'}
  />
)
