import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps, spoken } from './field'
import { Icon } from './icon'
import './picker.scss'

export interface TimePickerProps extends FieldProps {
  /** A time as 08:30, or null. */
  value: string | null
  onChange: (time: string) => void
}

/** A time of the day, by WeChat's own wheel. time-picker.h5.tsx is the browser's. */
export function TimePicker({ value, onChange, ...field }: TimePickerProps) {
  const words = value ?? '请选择时间'
  return (
    <Field {...field}>
      <Picker
        className='picker-place'
        mode='time'
        value={value ?? ''}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className='picker' aria-role='button' aria-label={`${spoken(field)}，${words}`}>
          <View className='picker__value'>{words}</View>
          <Icon name='clock' />
        </View>
      </Picker>
    </Field>
  )
}
