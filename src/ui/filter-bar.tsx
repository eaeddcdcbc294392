import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Press } from './press'
import './filter-bar.scss'

interface FilterBarProps<T extends string> {
  /** Read out: what is being narrowed. */
  label: string
  filters: readonly { value: T; label: string; count?: number }[]
  value: T
  onChange: (value: T) => void
}

/** Narrows the list below it to one kind. Scrolls sideways when the kinds do not fit. */
export const FilterBar = <T extends string>({ label, filters, value, onChange }: FilterBarProps<T>) => (
  <View className='filter-bar' {...aria({ role: 'radiogroup', label })}>
    {filters.map((filter) => {
      const chosen = filter.value === value
      return (
        <Press
          key={filter.value}
          className={classes('filter-bar__one', chosen && 'filter-bar__one--chosen')}
          role='radio'
          checked={chosen}
          onPress={() => onChange(filter.value)}
        >
          {filter.label}
          {filter.count !== undefined && <View className='filter-bar__count'>{filter.count}</View>}
        </Press>
      )
    })}
  </View>
)
