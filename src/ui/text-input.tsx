import { Input, Textarea } from '@tarojs/components'
import { classes } from './classes'
import './text-input.scss'

export interface TextInputProps {
  /** Read out: what is asked. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Several lines; grows with its text. */
  multiline?: boolean
  /** Which keyboard comes up. */
  type?: 'text' | 'number' | 'tel' | 'search'
  invalid?: boolean
  disabled?: boolean
  /** The keyboard's own main key was pressed. */
  onConfirm?: () => void
  onBlur?: () => void
}

/** WeChat's maximum is 140 unless it is switched off; too long is said in words, not by swallowing letters. */
const UNLIMITED = -1

/** The bare control; fields and search bars dress it. text-input.h5.tsx is the browser's. */
export function TextInput({
  label,
  value,
  onChange,
  multiline,
  type = 'text',
  invalid,
  onConfirm,
  ...rest
}: TextInputProps) {
  const common = {
    className: classes('text-input', multiline && 'text-input--many', invalid && 'text-input--wrong'),
    value,
    maxlength: UNLIMITED,
    placeholderClass: 'text-input__placeholder',
    'aria-label': label,
    ...rest,
  }
  return multiline ? (
    <Textarea {...common} autoHeight showConfirmBar={false} onInput={(event) => onChange(event.detail.value)} />
  ) : (
    <Input
      {...common}
      type={type === 'number' ? 'number' : 'text'}
      confirmType={type === 'search' ? 'search' : 'done'}
      onConfirm={onConfirm}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
