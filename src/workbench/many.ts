import { createStore } from 'zustand/vanilla'

/** Several matters chosen and handled at once. Nothing is sent before the seconds have passed in which it can be taken back. */

/** So many at once; the cloud answers them in one call. */
export const AT_MOST = 20
/** Seconds in which it can be taken back. */
export const SECONDS = 10

/** Why something was not done, by the id of the matter. What is not in it was done. */
export type Refused = Readonly<Record<string, string>>

export interface Many {
  phase: 'off' | 'choosing' | 'waiting' | 'sending'
  /** Their ids, in the order in which they were chosen. */
  chosen: readonly string[]
  refused: Refused
  /** Seconds until it is sent. */
  left: number
}

interface Doing {
  /** Does it, each for itself: what was done before is not done again. @returns what was refused; it throws where nothing is known */
  send(chosen: readonly string[]): Promise<Refused>
  /** Says what became of it. */
  told(done: number, refused: Refused): void
  /** What a matter says of which nothing is known. */
  unknown(thrown: unknown): string
}

const OFF: Many = { phase: 'off', chosen: [], refused: {}, left: 0 }

/** @param doing what is done with the chosen ones */
export function createMany({ send, told, unknown }: Doing) {
  const store = createStore<Many>(() => OFF)
  const { getState: now, setState: set } = store
  let ticking: ReturnType<typeof setInterval> | undefined

  const stop = () => clearInterval(ticking)

  async function go() {
    stop()
    const { chosen } = now()
    set({ phase: 'sending', left: 0 })
    const refused = await send(chosen).catch((thrown: unknown) =>
      Object.fromEntries(chosen.map((id) => [id, unknown(thrown)])),
    )
    const stay = chosen.filter((id) => id in refused)
    set(stay.length > 0 ? { phase: 'choosing', chosen: stay, refused } : OFF)
    told(chosen.length - stay.length, refused)
  }

  return {
    store,
    /** Begins choosing. */
    begin: () => set({ ...OFF, phase: 'choosing' }),
    /** Ends choosing, and forgets what was chosen. Not while something is under way. */
    end: () => {
      if (now().phase === 'choosing') set(OFF)
    },
    /** Chooses one, or no longer. @returns whether there was room for it */
    toggle(id: string): boolean {
      const { phase, chosen } = now()
      if (phase !== 'choosing') return true
      if (chosen.includes(id)) set({ chosen: chosen.filter((one) => one !== id) })
      else if (chosen.length >= AT_MOST) return false
      else set({ chosen: [...chosen, id] })
      return true
    },
    /** Forgets what is no longer there to be chosen. */
    keep(ids: ReadonlySet<string>) {
      const { phase, chosen } = now()
      const left = chosen.filter((id) => ids.has(id))
      if (phase === 'choosing' && left.length < chosen.length) set({ chosen: left })
    },
    /** Does it with all that are chosen, once the seconds have passed. */
    confirm() {
      const { phase, chosen } = now()
      if (phase !== 'choosing' || chosen.length === 0) return
      set({ phase: 'waiting', refused: {}, left: SECONDS })
      ticking = setInterval(() => {
        const left = now().left - 1
        if (left > 0) set({ left })
        else void go()
      }, 1000)
    },
    /** Takes it back: nothing was sent. */
    takeBack() {
      if (now().phase !== 'waiting') return
      stop()
      set({ phase: 'choosing', left: 0 })
    },
    /** The page is left: what was decided is sent at once. */
    async leave() {
      if (now().phase === 'waiting') await go()
    },
  }
}
