import { View } from '@tarojs/components'
import { useState } from 'react'
import { SUBJECTS, type SubjectKind, TODO_VERB_NAMES } from 'types/words/subjects'
import { TODO_LOOKS, useBuildings } from '@/domains/contributions'
import { FilterSheet } from '@/screen/list/filter-sheet'
import { type Choosing, choosing, chosenIn } from '@/screen/list/filters'
import { Search } from '@/screen/search'
import { Button } from '@/ui/button'
import { Chosen } from '@/ui/chosen'
import { Note } from '@/ui/text'
import { DUTY_KINDS } from './kinds'
import type { Desk } from './use-desk'
import './tools.scss'

interface ToolsProps {
  desk: Desk
}

const ALL = 'all'
const TERMS = [
  { value: ALL, label: '不限' },
  { value: 'today', label: '今日到期' },
  { value: 'late', label: '超时' },
] as const

/** Finds one matter, and narrows the queue. */
export function Tools({ desk }: ToolsProps) {
  const [filtering, setFiltering] = useState(false)
  const filters = useFilters(desk, filtering)
  return (
    <>
      <View className='desk-tools'>
        <View className='desk-tools__search'>
          <Search key={`${desk.post.key} ${desk.begun}`} label='编号、门牌、姓名' onSearch={desk.setSearch} />
        </View>
        <Button narrow look='plain' icon='filter' onPress={() => setFiltering(true)}>
          筛选
        </Button>
      </View>
      {filtering && <FilterSheet filters={filters} onClose={() => setFiltering(false)} />}
    </>
  )
}

/** What the queue is narrowed to, each with the way out of it, and how many are left. */
export function InForce({ desk }: ToolsProps) {
  const filters = useFilters(desk, false)
  const { narrowing, narrow, isNarrowed, passed } = desk
  if (!isNarrowed) return null
  const { verb } = narrowing
  const chosen = [
    ...(verb ? [{ label: TODO_VERB_NAMES[verb], drop: () => narrow({ verb: undefined }) }] : []),
    ...filters.flatMap((filter) => chosenIn(filter) ?? []),
  ]
  return (
    <View className='desk-tools desk-tools--force'>
      {chosen.map(({ label, drop }) => (
        <Chosen key={label} onDrop={drop}>
          {label}
        </Chosen>
      ))}
      <Note>{`${passed} 件`}</Note>
    </View>
  )
}

/** @param asked whether somebody is about to choose */
function useFilters({ post, narrowing: { kind, due, buildingId }, narrow }: Desk, asked: boolean): Choosing[] {
  const buildings = useBuildings(post, asked || buildingId !== undefined)
  const system = choosing<SubjectKind | typeof ALL>({
    label: '系统',
    options: [
      { value: ALL, label: '全部' },
      ...DUTY_KINDS.map((value) => ({ value, label: SUBJECTS[value].called, icon: TODO_LOOKS[value].icon })),
    ],
    value: kind ?? ALL,
    onChange: (chosen) => narrow({ kind: chosen === ALL ? undefined : chosen }),
  })
  const term = choosing<(typeof TERMS)[number]['value']>({
    label: '期限',
    options: TERMS,
    value: due ?? ALL,
    onChange: (chosen) => narrow({ due: chosen === ALL ? undefined : chosen }),
  })
  if (buildings.length < 2) return [system, term]
  const building = choosing({
    label: '楼栋',
    options: [{ value: ALL, label: '全部' }, ...buildings.map(({ id, label }) => ({ value: id, label }))],
    value: buildingId ?? ALL,
    onChange: (chosen) => narrow({ buildingId: chosen === ALL ? undefined : chosen }),
  })
  return [system, term, building]
}
