import type { DatePickerProps } from './date-picker'
import { readableDay } from './days'
import { Field, spoken } from './field'
import { Icon } from './icon'
import './picker.scss'

/** The browser's own date field, laid invisibly over the same look. */
export function DatePicker({ value, onChange, earliest, latest, ...field }: DatePickerProps) {
  return (
    <Field {...field}>
      <div className='picker'>
        <div className='picker__value' aria-hidden>
          {value ? readableDay(value) : '请选择日期'}
        </div>
        <Icon name='calendar' />
        <input
          className='picker__native'
          type='date'
          aria-label={spoken(field)}
          value={value ?? ''}
          min={earliest}
          max={latest}
          onClick={(event) => event.currentTarget.showPicker?.()}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
      </div>
    </Field>
  )
}
