import { make, onPress } from './dom'
import type { Screen } from './screen'

interface Dialog {
  title?: string
  /** The button for no; left out where there is nothing to refuse. */
  no?: string
  yes: string
  /** Puts what stands between title and buttons. */
  fill(dialog: HTMLElement): void
}

/**
 * A window that WeChat itself lays over the page, and that waits for the person.
 * @param kind class of the layer: by it the driver tells the windows apart
 * @returns whether they said yes
 */
export function askPerson(screen: Screen, kind: string, { title, no, yes, fill }: Dialog): Promise<boolean> {
  return new Promise((resolve) => {
    const layer = screen.openLayer(kind)
    const dialog = make(layer, 'host-dialog')
    if (title) make(dialog, 'host-dialog-title', title)
    fill(dialog)
    const buttons = make(dialog, 'host-buttons')
    const answer = (words: string, className: string, agreed: boolean) =>
      onPress(make(buttons, className, words), () => {
        layer.remove()
        resolve(agreed)
      })
    if (no !== undefined) answer(no, 'host-cancel', false)
    answer(yes, 'host-confirm', true)
  })
}
