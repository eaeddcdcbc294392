import { useEffect, useRef } from 'react'

const FOCUSABLE = 'button:not([disabled]), input, textarea, select, [tabindex="0"]'

/**
 * What a dialog owes a keyboard: focus goes in when it opens, stays in while it is open, and returns to where it was;
 * Escape closes it.
 * @returns attributes for the dialog's element
 */
export function useDialogFocus(onClose: () => void) {
  const ref = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    const before = document.activeElement
    const inside = () => [...(ref.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    ref.current?.focus()

    const keep = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab') return
      const stops = inside()
      const [first, last] = [stops[0], stops[stops.length - 1]]
      const leaving = event.shiftKey ? [first, ref.current] : [last]
      if (!leaving.includes(document.activeElement as HTMLElement)) return
      event.preventDefault()
      ;(event.shiftKey ? last : first)?.focus()
    }
    document.addEventListener('keydown', keep)
    return () => {
      document.removeEventListener('keydown', keep)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  return { ref, tabIndex: -1, 'aria-modal': true }
}
