import { Field, spoken } from './field'
import { Icon } from './icon'
import type { TimePickerProps } from './time-picker'
import './picker.scss'

/** The browser's own time field, laid invisibly over the same look. */
export function TimePicker({ value, onChange, ...field }: TimePickerProps) {
  return (
    <Field {...field}>
      <div className='picker'>
        <div className='picker__value' aria-hidden>
          {value ?? '请选择时间'}
        </div>
        <Icon name='clock' />
        <input
          className='picker__native'
          type='time'
          aria-label={spoken(field)}
          value={value ?? ''}
          onClick={(event) => event.currentTarget.showPicker?.()}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
      </div>
    </Field>
  )
}
