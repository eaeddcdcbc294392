import type { Effect, Matter } from 'types/matter'
import type { Context } from './context'
import { type Database, Duplicate, insertOnce } from './database'
import { NOTHING_SENT, type Sent } from './digest'
import { carryOut } from './effects'
import { type AppError, changedMeanwhile, keyReused, notFound } from './errors'
import { refuseBeyondOwnDay } from './limits'
import { afterStep, type Step, save } from './matter'
import type { MatterCollection } from './matters'
import { followedByTodo } from './todos/waiting'

/** Steps in the life of a matter: decided, written in one write, and what must follow is carried out. */

/** A store's collection of matters, as `requests`. */
export type MattersOf<M extends Matter> = (db: Database) => MatterCollection<M>

export interface Deed {
  matterId: string
  memberId: string
  /** What is done, as it stands on the timeline. */
  step: string
  /** Idempotency key of the call. */
  key: string
  /** What came with it; left out where the deed follows from another one. */
  sent?: Sent
  /** The version on the screen of whoever decides; another one in the database means that they decide on old news. */
  seen?: number
  /** How people call such a matter, as '件诉求'. */
  what: string
}

const ATTEMPTS = 3

/**
 * Takes one step in the life of a matter: load, decide, save in one conditional write, carry out what follows.
 *
 * A deed that was done before (same key, same person, same step, same content) gives the matter as it is; what was left
 * undone of it is carried out. Whoever loses a race reloads and decides again, unless they named the version they saw.
 *
 * A step in one's own life counts towards the quota of the day.
 *
 * @param decide the rules: gives the step, or throws an AppError
 * @throws {AppError} NOT_FOUND, CONFLICT (CHANGED_MEANWHILE, KEY_REUSED), RATE_LIMITED, and whatever `decide` throws
 */
export async function takeStep<M extends Matter>(
  context: Context,
  mattersOf: MattersOf<M>,
  deed: Deed,
  decide: (matter: M) => Step<M>,
): Promise<M> {
  const { matterId, memberId, seen } = deed
  return attemptDeed<M, Step<M>>(context, mattersOf, deed, {
    attempts: ATTEMPTS,
    lost: changedMeanwhile,
    decide(matter) {
      const step = decide(matter)
      if (matterId === memberId) refuseBeyondOwnDay(matter, deed.step, context.now)
      if (seen !== undefined && seen !== matter.version) throw changedMeanwhile()
      return step
    },
    write: (collection, matter, step) => takenOn(context, collection, matter, step),
  })
}

interface Attempted<M extends Matter, S> {
  /** How often at most. */
  attempts: number
  /** What is said to whoever was slower each time. */
  lost: () => AppError
  decide(matter: M): S | Promise<S>
  /** Writes it and carries out what follows. @returns the matter after it; null where somebody else was faster */
  write(collection: MatterCollection<M>, matter: M, step: S): Promise<M | null>
}

/** A deed of a person until it is written: done before, it gives the matter; lost to somebody faster, it is decided anew. */
export async function attemptDeed<M extends Matter, S extends Pick<Step<M>, 'entry'>>(
  context: Context,
  mattersOf: MattersOf<M>,
  deed: Omit<Deed, 'seen'>,
  { attempts, lost, decide, write }: Attempted<M, S>,
): Promise<M> {
  const { matterId, key, what, sent = NOTHING_SENT } = deed
  const collection = mattersOf(context.db)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const matter = await collection.get(matterId)
    if (!matter) throw notFound(what)
    if (wasDone(matter, deed)) {
      await carryOut(context, collection, matter, effectsBy(matter, key))
      return matter
    }
    const step = await decide(matter)
    if (step.entry.key !== key) throw new Error('a step must carry the key of its deed')
    const next = await write(collection, matter, { ...step, entry: signed(step.entry, sent) })
    if (next) return next
  }
  throw lost()
}

/**
 * Takes a step that was decided on a matter as it was read, as the clock does.
 * @returns the matter after it; null where somebody else was faster
 */
export const takeStepOn = <M extends Matter>(
  context: Context,
  mattersOf: MattersOf<M>,
  matter: M,
  step: Step<M>,
): Promise<M | null> => takenOn(context, mattersOf(context.db), matter, step)

/**
 * Stores a new matter and carries out what follows.
 * @throws {Duplicate}
 */
export async function begin<M extends Matter>(context: Context, mattersOf: MattersOf<M>, matter: M): Promise<M> {
  const collection = mattersOf(context.db)
  const begun = followedByTodo(context.waits, collection.name, null, matter)
  await collection.insert(begun)
  await carryOut(context, collection, begun, begun.effects)
  return begun
}

/**
 * Stores a new matter whose id is made of the key of its deed, and carries out what follows. The same deed again gives
 * the matter that is there, and what was left undone of it is carried out.
 */
export async function beginOnce<M extends Matter>(context: Context, mattersOf: MattersOf<M>, matter: M): Promise<M> {
  const collection = mattersOf(context.db)
  const there = await insertOnce(collection, followedByTodo(context.waits, collection.name, null, matter))
  const [first] = there.timeline
  await carryOut(context, collection, there, first?.key ? effectsBy(there, first.key) : [])
  return there
}

/**
 * The same for up to a hundred new matters in one write.
 * @returns nothing: each is there, by this call or by one before
 */
export async function beginAllOnce<M extends Matter>(
  context: Context,
  mattersOf: MattersOf<M>,
  matters: readonly M[],
): Promise<void> {
  if (matters.length === 0) return
  const collection = mattersOf(context.db)
  const begun = matters.map((matter) => followedByTodo(context.waits, collection.name, null, matter))
  try {
    await collection.insertAll(begun)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    // A call that died may have left some of them.
    for (const matter of begun) await insertOnce(collection, matter)
  }
  for (const matter of begun) await carryOut(context, collection, matter, matter.effects)
}

async function takenOn<M extends Matter>(
  context: Context,
  collection: MatterCollection<M>,
  matter: M,
  step: Step<M>,
): Promise<M | null> {
  const next = followedByTodo(context.waits, collection.name, matter, afterStep(matter, step))
  if (!(await save(collection, matter, step, next))) return null
  await carryOut(context, collection, next, next.effects.slice(matter.effects.length))
  return next
}

function wasDone(matter: Matter, { memberId, step, key, sent = NOTHING_SENT }: Deed): boolean {
  const entry = matter.timeline.find((one) => one.key === key)
  if (!entry) return false
  if (entry.by?.memberId !== memberId) throw keyReused()
  if (entry.step !== step) throw keyReused({ id: matter._id })
  refuseOther(matter, entry, sent)
  return true
}

/**
 * Holds a call against the one that came before under the same key.
 * @param isSame compares what earlier versions stored, where there is no digest
 * @throws {AppError} CONFLICT/KEY_REUSED where it brings something else
 */
export function refuseOther(
  { _id: id }: Pick<Matter, '_id'>,
  { digest, text }: Pick<Matter['timeline'][number], 'digest' | 'text'>,
  sent: Sent,
  isSame = true,
): void {
  const compared = sent.compare(digest)
  if (compared === 'other' || (compared === 'unknown' && !isSame)) throw keyReused({ id, text })
}

/** An entry with what was sent for it. */
const signed = <E extends Matter['timeline'][number]>(entry: E, { digest }: Sent): E =>
  digest ? { ...entry, digest } : entry

/** A new matter whose first entry says what was sent for it. */
export function begunBy<M extends Matter>(matter: M, sent: Sent): M {
  const [first, ...others] = matter.timeline
  return first ? { ...matter, timeline: [signed(first, sent), ...others] } : matter
}

/** What follows from the entries that one deed made. */
export function effectsBy(matter: Matter, key: string): Effect[] {
  const made = matter.timeline.filter((entry) => entry.key === key).map(({ id }) => id)
  return matter.effects.filter(({ entryId }) => made.includes(entryId))
}
