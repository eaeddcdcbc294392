/** The fields of one form in which something is wrong, and the way to the first of them after its button was pressed. */

/** Milliseconds after a press in which the form shows what it finds by itself. */
const SOON = 50

export interface WrongFields {
  /** A field is drawn in which something is wrong. Whatever is drawn later stands below it. */
  wrong(id: string, error: string): void
  /** Nothing is wrong in it any more, or it is gone. */
  right(id: string): void
  /** The button at the foot of the form was pressed: the next thing that is wrong is gone to. */
  pressed(): void
}

/**
 * @param go brings a field before the eyes and says what is wrong with it
 */
export function wrongFields(go: (id: string, error: string) => void): WrongFields {
  const found = new Map<string, string>()
  let asked = false
  let soon: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    soon = undefined
    const [first] = found
    if (!asked || !first) return
    asked = false
    go(...first)
  }
  const lookIn = (time: number) => {
    clearTimeout(soon)
    soon = setTimeout(look, time)
  }
  return {
    wrong(id, error) {
      // Fields are drawn from above to below, all of a form together: put at the end, they stand in that order.
      found.delete(id)
      found.set(id, error)
      if (asked) lookIn(SOON)
    },
    right: (id) => void found.delete(id),
    pressed() {
      asked = true
      lookIn(SOON)
    },
  }
}
