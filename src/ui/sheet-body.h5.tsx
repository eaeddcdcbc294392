import { useEffect } from 'react'
import { goToField } from './go-to-field'
import type { SheetBodyProps } from './sheet-body'

/** In the browser an element that a keyboard can reach. */
export function SheetBody({ shows, children }: SheetBodyProps) {
  useEffect(() => {
    if (shows) goToField(shows)
  }, [shows])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by its keys
    <div className='sheet__body sheet__body--scrolls' tabIndex={0}>
      <div className='sheet__content'>{children}</div>
    </div>
  )
}
