import type { Effect, Matter } from 'types/matter'
import { type Collection, command } from './database'
import { changedMeanwhile, keyReused, notFound } from './errors'
import { newId } from './ids'

interface Happened<M extends Matter> {
  entry: M['timeline'][number]
  /** What must follow it. */
  events: string[]
}

/** What a decision changes: fields to set, one entry on the timeline, and what must follow. */
export interface Step<M extends Matter> extends Happened<M> {
  set: Partial<M>
  /** What this step brings with it, as a post that ends with a home: entries of their own after its own, in the same write. */
  along?: Happened<M>[]
}

interface Deed {
  matterId: string
  memberId: string
  /** What is done, as it stands on the timeline. */
  step: string
  /** Idempotency key of the call. */
  key: string
  /** The version on the screen of whoever decides; another one in the database means that they decide on old news. */
  seen?: number
  /** How people call such a matter, as '件诉求'. */
  what: string
}

const ATTEMPTS = 3

/**
 * Takes one step in the life of a matter: load, decide, save, in one read and one conditional write.
 *
 * A deed that was done before (same key, same person, same step) gives the matter as it is and writes nothing. Whoever loses a race
 * reloads and decides again, unless they named the version they saw.
 *
 * @param decide the rules: gives the step, or throws an AppError
 * @throws {AppError} NOT_FOUND, CONFLICT, and whatever `decide` throws
 */
export async function takeStep<M extends Matter>(
  collection: Collection<M>,
  deed: Deed,
  decide: (matter: M) => Step<M>,
): Promise<M> {
  const { matterId, key, seen, what } = deed
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const matter = await collection.get(matterId)
    if (!matter) throw notFound(what)
    if (wasDone(matter, deed)) return matter
    const step = decide(matter)
    if (seen !== undefined && seen !== matter.version) throw changedMeanwhile()
    if (step.entry.key !== key) throw new Error('a step must carry the key of its deed')
    const next = afterStep(matter, step)
    if (await save(collection, matter, step, next)) return next
  }
  throw changedMeanwhile()
}

function wasDone(matter: Matter, { memberId, step, key }: Deed): boolean {
  const entry = matter.timeline.find((one) => one.key === key)
  if (!entry) return false
  if (entry.by?.memberId === memberId && entry.step === step) return true
  throw keyReused()
}

/** The matter after the step, without asking the database again. */
export function afterStep<M extends Matter>(matter: M, { set, along = [], ...step }: Step<M>): M {
  const { entry } = step
  const happened = [step, ...along]
  return {
    ...matter,
    ...set,
    timeline: [...matter.timeline, ...happened.map((one) => one.entry)],
    effects: [...matter.effects, ...happened.flatMap((one) => effectsOf(one.events, one.entry))],
    version: matter.version + 1,
    updatedAt: entry.at,
  }
}

export const effectsOf = (events: string[], entry: Matter['timeline'][number]): Effect[] =>
  events.map((event) => ({ id: newId(), event, at: entry.at, entryId: entry.id }))

/** The one write: only if nobody wrote since `before` was read. */
export async function save<M extends Matter>(
  collection: Collection<M>,
  before: M,
  { set }: Step<M>,
  next: M,
): Promise<boolean> {
  const _ = command()
  const entries = next.timeline.slice(before.timeline.length)
  const effects = next.effects.slice(before.effects.length)
  const updated = await collection.update(
    { _id: before._id, version: before.version },
    {
      // A plain object would be merged into the old one field by field.
      ...Object.fromEntries(Object.entries(set).map(([field, value]) => [field, _.set(value)])),
      timeline: _.push(entries),
      ...(effects.length > 0 ? { effects: _.push(effects) } : {}),
      version: _.inc(1),
      updatedAt: next.updatedAt,
    },
  )
  return updated === 1
}
