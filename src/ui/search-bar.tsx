import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Press } from './press'
import { TextInput } from './text-input'
import './search-bar.scss'

interface SearchBarProps {
  /** What can be searched for, read out and shown while it is empty. */
  label: string
  value: string
  onChange: (value: string) => void
  /** The keyboard's search key was pressed. */
  onSearch: () => void
}

export const SearchBar = ({ label, value, onChange, onSearch }: SearchBarProps) => (
  <View className='search-bar'>
    <Icon name='search' />
    <TextInput label={label} placeholder={label} type='search' value={value} onChange={onChange} onConfirm={onSearch} />
    {value && (
      <Press className='search-bar__clear' label='清空' onPress={() => onChange('')}>
        <Icon name='close' />
      </Press>
    )}
  </View>
)
