import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { FilterBar } from '@/ui/filter-bar'
import { FilterSheet } from './filter-sheet'
import type { Choosing } from './filters'
import './list-filters.scss'

interface ListFiltersProps {
  /** The parts of the list, of which one is shown; they stand side by side above it. */
  phases?: Choosing
  /** Which part of what one may see; left out for whoever sees one part only. */
  scope?: Choosing
  /** What it can be narrowed by, in a sheet. */
  filters: readonly Choosing[]
  /** What it shows, by those: 环境卫生 · 只看超时. */
  words: string
  /** Whether it shows a part only. */
  narrowed: boolean
  /** Shows all again. */
  onClear: () => void
}

/** What stands above a list that can be narrowed. */
export function ListFilters({ phases, scope, filters, words, narrowed, onClear }: ListFiltersProps) {
  const [filtering, setFiltering] = useState(false)
  return (
    <>
      {phases && (
        <FilterBar label={phases.label} filters={phases.options} value={phases.value} onChange={phases.onChange} />
      )}
      <View className='list-tools'>
        {scope && (
          <View className='list-tools__one'>
            <Choice look='chips' {...scope} />
          </View>
        )}
        <View className='list-tools__one'>
          <Button narrow look='plain' icon='filter' label={`筛选：${words}`} onPress={() => setFiltering(true)}>
            {narrowed ? words : '筛选'}
          </Button>
          {narrowed && (
            <Button narrow look='text' icon='close' label='看全部，不筛选' onPress={onClear}>
              清除
            </Button>
          )}
        </View>
      </View>
      {filtering && <FilterSheet filters={filters} onClose={() => setFiltering(false)} />}
    </>
  )
}
