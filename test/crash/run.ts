import { ASKED_TWICE } from './allowed'
import type { Deed } from './case'
import { differences } from './differences'
import { type Item, normal } from './normal'
import type { Death, Stage } from './stage'
import type { State } from './state'

/** One deed, done undisturbed, then once for each point at which it may die. */

/** A deed whose needs are there, with all that they left. */
interface Prepared {
  deed: Deed
  act(): Promise<string>
  before: State
  /** What WeChat has said by then and nobody has heard. */
  unheard: object[]
}

interface Ending {
  items: Item[]
  state: State
  /** What became of the deed, and of its retry. */
  outcomes: string[]
  /** The requests that it made before it was over, or died. */
  actions: string[]
  struck: boolean
}

export interface Difference {
  /** As '7 of 12, before database.modifyDocument members, by SIGKILL'. */
  point: string
  text: string
}

export interface Course {
  points: number
  differences: Difference[]
}

const DEFAULT_TIME = 5
const DEFAULT_CLOCK = [2, 26 * 60]
/** No deed makes so many requests: they are counted and none is fatal. */
const NEVER = 1_000_000
const EVERY_TENTH = 10

/** Whoever goes through deeds one after the other, in a house of their own. */
export class Runner {
  /** What the house holds. */
  #now: State
  #points = 0
  /** Whether the functions have served calls. */
  #isWarm = false

  constructor(private readonly stage: Stage) {
    this.#now = stage.empty
  }

  /** @returns how many points there were, and what came out otherwise than undisturbed */
  async run(deed: Deed): Promise<Course> {
    const prepared = await this.#prepare(deed)
    const course: Course = { points: 0, differences: [] }
    const expected = await this.#end(prepared, { at: NEVER, when: 'before', kill: false }, false)
    if (expected.outcomes[0] !== 'ok') throw new Error(`${deed.name} is refused undisturbed: ${expected.outcomes[0]}`)
    const count = expected.actions.length
    for (let at = 1; at <= count + 1; at++) {
      const last = at > count
      const kill = ++this.#points % EVERY_TENTH === 0
      const death = { at: last ? count : at, when: last ? 'after' : 'before', kill } as const
      const ending = await this.#end(prepared, death, true)
      if (kill) await this.#warmUp(deed.function)
      if (!ending.struck) throw new Error(`${deed.name} did not die at ${at} of ${count}: it asked for less this time`)
      course.points += 1
      const text = differences(expected, ending, deed.allowed)
      const action = ending.actions[death.at - 1] ?? 'nothing any more'
      if (text)
        course.differences.push({
          point: `${at} of ${count}, ${death.when} ${action}${kill ? ', by SIGKILL' : ''}`,
          text,
        })
    }
    return course
  }

  /** Runs the deed undisturbed twice. @returns how the two differ: not at all, or whatever compares them is wrong */
  async compareUndisturbed(deed: Deed): Promise<string> {
    const prepared = await this.#prepare(deed)
    const never = { at: NEVER, when: 'before', kill: false } as const
    const [one, other] = [await this.#end(prepared, never, false), await this.#end(prepared, never, false)]
    return differences(one, other, deed.allowed)
  }

  async #prepare(deed: Deed): Promise<Prepared> {
    const { stage } = this
    await stage.house.control('DELETE', 'openapi/security.msgSecCheck')
    if (!this.#isWarm) await this.#warmUp()
    this.#isWarm = true
    await this.#putBack(stage.empty)
    stage.setTime(0)
    await stage.verdicts()
    const act = await deed.prepare(stage)
    const unheard = await stage.verdicts()
    const before = await stage.store.read()
    this.#now = before
    return { deed, act, before, unheard }
  }

  /** A new process asks for things that it then remembers. Here each point finds one that has asked. */
  async #warmUp(killed?: Deed['function']): Promise<void> {
    // Whoever the last deed erased has to be there for this.
    await this.#putBack(this.stage.empty)
    await this.stage.warmUp(killed)
    this.#now = await this.stage.store.read()
  }

  async #putBack(wanted: State): Promise<void> {
    await this.stage.store.putBack(wanted, this.#now)
    this.#now = wanted
  }

  async #end(
    { deed, act, before, unheard }: Prepared,
    death: Omit<Death, 'function'>,
    again: boolean,
  ): Promise<Ending> {
    const { stage } = this
    const { at = DEFAULT_TIME, clock = DEFAULT_CLOCK } = deed
    await this.#putBack(before)
    await stage.house.control('DELETE', 'outbox')
    stage.setTime(at)
    await stage.arm({ ...death, function: deed.function })
    const outcomes = [await act()]
    const { actions, struck } = await stage.disarm()
    if (again) outcomes.push(await act())
    for (const event of unheard) await stage.push(event)
    await stage.hear()
    for (const minutes of clock) {
      stage.setTime(at + minutes)
      await stage.fire()
      await stage.hear()
    }
    const state = await stage.store.read()
    this.#now = state
    return { items: normal(before, state, once(await stage.outbox(), deed)), state, outcomes, actions, struck }
  }
}

/** Questions to WeChat that a table allows twice count once. */
function once<Sent extends { api: string; arguments: object }>(outbox: Sent[], { allowed }: Deed): Sent[] {
  const { askedTwice = {} } = allowed ?? {}
  const seen = new Set<string>()
  return outbox.filter(({ api, arguments: given }) => {
    if (!(api in ASKED_TWICE) && !(api in askedTwice)) return true
    const said = `${api} ${JSON.stringify(given).replace(/http:[^"]*/g, '')}`
    const first = !seen.has(said)
    seen.add(said)
    return first
  })
}
