import { Picker, View } from '@tarojs/components'
import { readableDay } from './days'
import { Field, type FieldProps, spoken } from './field'
import { Icon } from './icon'
import './picker.scss'

export interface DatePickerProps extends FieldProps {
  /** A day as 2026-11-25, or null. */
  value: string | null
  onChange: (day: string) => void
  earliest?: string
  latest?: string
}

/** A day, by WeChat's own wheel. date-picker.h5.tsx is the browser's. */
export function DatePicker({ value, onChange, earliest, latest, ...field }: DatePickerProps) {
  const words = value ? readableDay(value) : '请选择日期'
  return (
    <Field {...field}>
      <Picker
        className='picker-place'
        mode='date'
        value={value ?? ''}
        start={earliest}
        end={latest}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className='picker' aria-role='button' aria-label={`${spoken(field)}，${words}`}>
          <View className='picker__value'>{words}</View>
          <Icon name='calendar' />
        </View>
      </Picker>
    </Field>
  )
}
