import { classes } from './classes'
import type { TextInputProps } from './text-input'
import './text-input.scss'

/** In the browser the real elements, so that labels, keyboards and password managers do what they always do. */
export function TextInput({ label, onChange, multiline, type = 'text', invalid, onConfirm, ...rest }: TextInputProps) {
  const common = {
    className: classes('text-input', multiline && 'text-input--many', invalid && 'text-input--wrong'),
    'aria-label': label,
    'aria-invalid': invalid,
    ...rest,
  }
  return multiline ? (
    <textarea {...common} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <input
      {...common}
      type={type === 'number' ? 'text' : type}
      inputMode={type === 'number' ? 'numeric' : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onConfirm?.()}
    />
  )
}
