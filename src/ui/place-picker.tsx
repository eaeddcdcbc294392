import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, type FieldProps, spoken } from './field'
import { Icon } from './icon'
import { PlaceSheet } from './place-sheet'
import { Press } from './press'
import './picker.scss'

/** A place as far as choosing goes. */
export interface PlaceChoice {
  id: string
  name: string
  hasChildren: boolean
}

export interface PlacePickerProps extends FieldProps {
  /** The way down to the chosen place, outermost first; empty while nothing is chosen. */
  value: PlaceChoice[]
  onChange: (path: PlaceChoice[]) => void
  /** The places inside a place; of the outermost level when called with nothing. */
  loadChildren: (parentId?: string) => Promise<PlaceChoice[]>
  /** What the levels are called on the way down: 楼栋, 单元, 门牌. */
  levels: readonly string[]
  /** Lets people stop above the lowest level: a broken lamp hangs in a doorway, not in a flat. */
  anyLevel?: boolean
}

/** Chooses a place level by level: building, doorway, door. */
export function PlacePicker({ value, onChange, loadChildren, levels, anyLevel, ...field }: PlacePickerProps) {
  const [open, setOpen] = useState(false)
  const words = value.map((place) => place.name).join(' ') || `请选择${levels.join('、')}`
  return (
    <Field {...field}>
      <Press className='picker' label={`${spoken(field)}，${words}`} onPress={() => setOpen(true)}>
        <View className='picker__value'>{words}</View>
        <Icon name='forward' />
      </Press>
      {open && (
        <PlaceSheet
          title={field.label}
          start={value}
          levels={levels}
          anyLevel={anyLevel}
          loadChildren={loadChildren}
          onClose={() => setOpen(false)}
          onChoose={(path) => {
            onChange(path)
            setOpen(false)
          }}
        />
      )}
    </Field>
  )
}
