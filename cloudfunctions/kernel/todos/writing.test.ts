import type { Matter } from 'types/matter'
import type { TodoDocument } from 'types/todos'
import { postKey } from 'types/words/posts'
import { NOW } from '../../testing/people'
import { todoOf, type Waiting, type Waits } from './waiting'
import { type TodoStore, writeTodo } from './writing'

/**
 * Every order in which three steps of one matter and the writing of their todos can fall, with two of the writers dying at
 * any moment and the clock making up for them. The writing is the real one; the database is a map whose operations happen
 * one at a time, in the order that is being tried.
 */

const STEPS = 3

interface Kite extends Matter {
  /** For whom it waits; null: for nobody. */
  holder: string | null
}

const waits: Waits<Kite> = {
  kind: 'request',
  event: 'kite.waits' as never,
  waitsFor: ({ holder }): Waiting | null =>
    holder
      ? {
          urgent: false,
          subject: { title: 'kite', sign: null, number: null, photos: 0, since: NOW },
          place: null,
          order: NOW,
          climbAt: null,
          waits: [{ holder, verb: 'accept', due: null }],
        }
      : null,
}

const kite = (version: number, holder: string | null) => ({ _id: 'k1', communityId: 'c1', version, holder }) as Kite

/** For whom it waits after each step: the last one ends it, or begins it anew. */
const LIVES: (string | null)[][] = [
  ['a', 'b', 'c'],
  ['a', 'b', null],
  ['a', null, 'c'],
]

/** Operations wait here until the order that is tried lets them happen. */
class Turns {
  #waiting = new Map<string, () => void>()
  #taken = new Map<string, number>()

  turnOf = (name: string) => new Promise<void>((resolve) => this.#waiting.set(name, resolve))
  get names() {
    return [...this.#waiting.keys()].sort()
  }
  /** How far everybody has come. A writer does not decide by anything but what its operations gave, one after the other. */
  get progress() {
    return [...this.#taken].sort()
  }
  async let(name: string) {
    const go = this.#waiting.get(name)
    this.#waiting.delete(name)
    this.#taken.set(name, (this.#taken.get(name) ?? 0) + 1)
    go?.()
    // What follows in the same process happens before anything else.
    for (let tick = 0; tick < 6; tick++) await Promise.resolve()
  }
}

interface World {
  todo: TodoDocument | undefined
}

type StoreOf = (world: World, turn: () => Promise<void>) => TodoStore

const storeOf: StoreOf = (world, turn) => ({
  async replace(todo, over) {
    await turn()
    const { version } = world.todo ?? {}
    const fits = version !== undefined && (over === 'older' ? version < todo.version : version <= todo.version)
    if (fits) world.todo = todo
    return fits
  },
  async insert(todo) {
    await turn()
    world.todo ??= todo
    return world.todo === todo
  },
  stampOf: async () => world.todo?.stamp,
  async complete() {
    throw new Error('no post is asked for')
  },
  heldAmong: async () => new Set(),
})

interface Tried {
  /** For whom it waits after each step. */
  life: (string | null)[]
  /** Which writers may die. */
  dying: number[]
  store?: StoreOf
  /** The states that were reached before: what can follow from them has been looked at. */
  known?: Set<string>
}

/**
 * One run: the order is given as far as `choices` goes, and taken first come first from there on.
 * It ends where it comes to a state that is known.
 * @returns between how many there was to choose at each turn, and whether the todo was right in the end
 */
async function run({ life, dying, store = storeOf, known = new Set() }: Tried, choices: number[]) {
  const world: World = { todo: undefined }
  const turns = new Turns()
  let version = 0
  const undone = new Map<number, Kite>()
  const writer = async (name: string, matter: () => Kite, effect: number) => {
    await writeTodo(
      store(world, () => turns.turnOf(name)),
      waits,
      matter(),
      NOW,
    )
    undone.delete(effect)
  }
  const step = async (number: number) => {
    await turns.turnOf(`step ${number}`)
    version = number
    const matter = kite(number, life[number - 1] ?? null)
    undone.set(number, matter)
    if (number < STEPS) void step(number + 1)
    void writer(`write ${number}`, () => matter, number)
  }
  void step(1)
  const widths: number[] = []
  const dead = new Set<string>()
  for (let at = 0; ; at++) {
    let names = turns.names.filter((name) => !dead.has(name))
    if (names.length === 0) {
      // The clock finds what was left, and reads the matter as it is now.
      const left = [...undone.keys()][0]
      if (left === undefined) break
      void writer(`sweep ${left}`, () => kite(version, life[version - 1] ?? null), left)
      names = turns.names.filter((name) => !dead.has(name))
    }
    // Beyond what was chosen everything is new, or was looked at before.
    if (at >= choices.length) {
      const state = JSON.stringify([version, world.todo, turns.progress, names, [...undone.keys()], [...dead].sort()])
      if (known.has(state)) return { widths, right: true }
      known.add(state)
    }
    const options = names.flatMap((name) => [
      { name, dies: false },
      ...(name.startsWith('write') && dying.includes(Number(name.slice(6))) ? [{ name, dies: true }] : []),
    ])
    widths.push(options.length)
    const chosen = options[choices[at] ?? 0] as (typeof options)[number]
    if (chosen.dies) dead.add(chosen.name)
    else await turns.let(chosen.name)
  }
  const truth = todoOf(waits, kite(STEPS, life[STEPS - 1] ?? null), NOW)
  return { widths, right: world.todo?.holders.join() === truth.holders.join() }
}

/** Every order there is: after each run the last choice that has another option is moved on. */
async function runAll(tried: Tried): Promise<{ states: number; wrong: number[][] }> {
  const wrong: number[][] = []
  const known = new Set<string>()
  for (let choices: number[] | undefined = []; choices; ) {
    const { widths, right }: Awaited<ReturnType<typeof run>> = await run({ ...tried, known }, choices)
    const taken = widths.map((_, at) => choices?.[at] ?? 0)
    if (!right) wrong.push(taken)
    const last = widths.map((width, at) => (taken[at] ?? 0) + 1 < width).lastIndexOf(true)
    choices = last < 0 ? undefined : [...taken.slice(0, last), (taken[last] ?? 0) + 1]
  }
  return { states: known.size, wrong }
}

const PAIRS = [
  [1, 2],
  [1, 3],
  [2, 3],
]

test.each(LIVES.flatMap((life) => PAIRS.map((dying) => ({ life, dying }))))(
  'whatever the order of $life, and should the writers $dying die, the todo is that of the last step',
  async (tried) => {
    const { states, wrong } = await runAll(tried)
    expect(wrong).toEqual([])
    expect(states).toBeGreaterThan(100)
  },
)

const life = ['a', 'b', 'c']

test('writing over whatever is there would be wrong', async () => {
  const careless: StoreOf = (world, turn) => ({
    ...storeOf(world, turn),
    async replace(todo) {
      await turn()
      if (world.todo) world.todo = todo
      return world.todo !== undefined
    },
  })
  expect((await runAll({ life, dying: [], store: careless })).wrong).not.toEqual([])
})

test('being content with an insert that found one there would be wrong', async () => {
  const content: StoreOf = (world, turn) => ({
    ...storeOf(world, turn),
    async insert(todo) {
      await turn()
      world.todo ??= todo
      return true
    },
  })
  expect((await runAll({ life, dying: [], store: content })).wrong).not.toEqual([])
})

test('what waits for a post that nobody holds is completed, although whoever wrote it died before', async () => {
  const vacant: Waits<Kite> = {
    ...waits,
    waitsFor: (matter) => {
      const found = waits.waitsFor(matter)
      const instead = [postKey('residentsCommittee', 'c1')]
      const urged = { holder: postKey('communitySecretary', 'c1'), verb: 'accept' as const, due: null, instead }
      return found && { ...found, waits: [urged] }
    },
  }
  const world: World = { todo: undefined }
  const store = storeOf(world, async () => {})
  const complete: TodoStore['complete'] = async ({ stamp, ...whole }) => {
    if (world.todo?.stamp === stamp) world.todo = { ...world.todo, ...whole }
  }
  const died = new Error('died')
  const dying: TodoStore = { ...store, complete: () => Promise.reject(died) }
  await expect(writeTodo(dying, vacant, kite(1, 'a'), NOW)).rejects.toBe(died)
  expect(world.todo?.holders).not.toContain('residentsCommittee@c1')
  await writeTodo({ ...store, complete }, vacant, kite(1, 'a'), NOW)
  expect(world.todo?.holders).toContain('residentsCommittee@c1')
})
