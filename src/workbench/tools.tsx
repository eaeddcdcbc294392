import { View } from '@tarojs/components'
import { useState } from 'react'
import { SUBJECTS, type SubjectKind } from 'types/words/subjects'
import { TODO_LOOKS } from '@/domains/contributions'
import { FilterSheet } from '@/screen/list/filter-sheet'
import { type Choosing, choosing } from '@/screen/list/filters'
import { Search } from '@/screen/search'
import { Button } from '@/ui/button'
import { useBuildings } from './buildings'
import { DUTY_KINDS } from './kinds'
import type { Narrowing } from './queries'
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
export function Tools({ desk: { post, narrowing, narrow, setSearch } }: ToolsProps) {
  const [filtering, setFiltering] = useState(false)
  const buildings = useBuildings(post, filtering || narrowing.buildingId !== undefined)
  const filters = filtersOf(narrowing, narrow, buildings)
  const words = filters.flatMap(({ value, options }) =>
    value === ALL ? [] : (options.find((one) => one.value === value)?.label ?? []),
  )
  return (
    <>
      <View className='desk-tools'>
        <View className='desk-tools__search'>
          <Search key={post.key} label='编号、门牌、姓名' onSearch={setSearch} />
        </View>
        <Button narrow look='plain' icon='filter' onPress={() => setFiltering(true)}>
          {words.join(' · ') || '筛选'}
        </Button>
        {words.length > 0 && (
          <Button
            narrow
            look='text'
            icon='close'
            label='看全部，不筛选'
            onPress={() => narrow({ kind: undefined, verb: undefined, due: undefined, buildingId: undefined })}
          >
            清除
          </Button>
        )}
      </View>
      {filtering && <FilterSheet filters={filters} onClose={() => setFiltering(false)} />}
    </>
  )
}

function filtersOf(
  { kind, due, buildingId }: Narrowing,
  narrow: Desk['narrow'],
  buildings: readonly { id: string; label: string }[],
): Choosing[] {
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
