/**
 * The part of the clock's time that one task has. It is measured in real time; `now` of the context does not move.
 */
export interface Share {
  isOver(): boolean
}

/** @param milliseconds from now */
export function shareOf(milliseconds: number): Share {
  const until = performance.now() + milliseconds
  return { isOver: () => performance.now() >= until }
}

const FOUND_AT_ONCE = 100
const WORKED_AT_ONCE = 10
/** A run ends after so many documents that it could not work off: the fault then is not that of single ones. */
const STEPPED_OVER_AT_MOST = 1_000

interface Queue<D> {
  /** What is due, the oldest first, without the documents with these ids. */
  find(except: string[], limit: number): Promise<D[]>
  /** Works one off, so that it is found no longer. @returns how much was done */
  work(document: D): Promise<number>
  /** Tells of one that failed. */
  failed(document: D, thrown: unknown): void
}

/**
 * Works off what is due, some at a time, until nothing is left or the share is over. Whatever fails is stepped over: it is
 * tried again in the next run and keeps nothing else waiting.
 * @returns how much was done
 */
export async function workOff<D extends { _id: string }>(share: Share, queue: Queue<D>): Promise<number> {
  const workOne = (document: D) =>
    queue.work(document).catch((thrown) => {
      queue.failed(document, thrown)
      return 0
    })
  let done = 0
  const worked = new Set<string>()
  const steppedOver = new Set<string>()
  while (steppedOver.size < STEPPED_OVER_AT_MOST) {
    const found = await queue.find([...steppedOver], FOUND_AT_ONCE)
    for (let from = 0; from < found.length; from += WORKED_AT_ONCE) {
      if (share.isOver()) return done
      const batch = found.slice(from, from + WORKED_AT_ONCE)
      const counts = await Promise.all(batch.map(workOne))
      for (const [index, { _id }] of batch.entries()) {
        // One that was worked off and is found again has to be stepped over, or this would never end.
        if (counts[index] === 0 || worked.has(_id)) steppedOver.add(_id)
        worked.add(_id)
        done += counts[index] ?? 0
      }
    }
    if (found.length < FOUND_AT_ONCE) return done
  }
  return done
}
