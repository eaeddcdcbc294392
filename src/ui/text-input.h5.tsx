import { useLayoutEffect, useRef } from 'react'
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
    <Growing {...common} onChange={(event) => onChange(event.target.value)} />
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

/** As tall as its text, as WeChat's autoHeight makes it. */
function Growing(props: React.ComponentProps<'textarea'>) {
  const ref = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text, which is the value
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }, [props.value])
  return <textarea ref={ref} rows={1} {...props} />
}
