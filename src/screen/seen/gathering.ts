/** So long something has to be on the screen to count as seen. Milliseconds. */
export const A_MOMENT = 1_000
/** What was seen is said together with what is seen in this time after it. Milliseconds. */
export const TOGETHER = 1_500

export interface Gathering {
  /** Something came into view or left it. */
  change(id: string, inView: boolean): void
  /** Only these are still to be seen: what is none of them and comes back later is said again. */
  only(ids: readonly string[]): void
  /** The page is left: what was seen is said at once, and what was not there for a moment was not seen. */
  end(): void
}

/**
 * Gathers what was on the screen for a moment, each once as long as the page is not left, and says it in batches.
 * @param atOnce how many belong into one batch at most
 */
export function gatherSeen(say: (ids: string[]) => void, atOnce: number): Gathering {
  const known = new Set<string>()
  const looking = new Map<string, ReturnType<typeof setTimeout>>()
  let seen: string[] = []
  let saying: ReturnType<typeof setTimeout> | undefined

  const sayAll = () => {
    clearTimeout(saying)
    saying = undefined
    for (; seen.length > 0; seen = seen.slice(atOnce)) say(seen.slice(0, atOnce))
  }
  const forget = (id: string) => {
    clearTimeout(looking.get(id))
    looking.delete(id)
  }
  const saw = (id: string) => {
    looking.delete(id)
    known.add(id)
    seen.push(id)
    saying ??= setTimeout(sayAll, TOGETHER)
  }
  return {
    change(id, inView) {
      if (!inView) forget(id)
      else if (!known.has(id) && !looking.has(id))
        looking.set(
          id,
          setTimeout(() => saw(id), A_MOMENT),
        )
    },
    only(ids) {
      for (const id of [...known]) if (!ids.includes(id)) known.delete(id)
    },
    end() {
      for (const id of [...looking.keys()]) forget(id)
      sayAll()
      known.clear()
    },
  }
}
