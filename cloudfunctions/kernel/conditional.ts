import type { Matter } from 'types/matter'
import type { Context } from './context'
import { type Condition, command } from './database'
import { asEffect, carryOut } from './effects'
import { type AppError, changedMeanwhile } from './errors'
import { effectsOf, type Happened } from './matter'
import type { MatterCollection } from './matters'
import { attemptDeed, type Deed, type MattersOf } from './steps'
import { waitsOf } from './todos/waiting'

/**
 * Steps that many people take in one matter at the same moment, as claims of places. Where `takeStep` writes only over the
 * version that it read, these write on a condition of their own: two that do not hinder each other both succeed.
 *
 * Such a write asks for no version, but it raises it. So a document read at a version holds all that was written up to it,
 * and todos, which go by versions, follow as after any other step.
 */

/** What a decision changes, and under which condition. */
export interface ConditionalStep<M extends Matter> extends Happened<M> {
  /** What must hold in the moment of the write, beside the id. */
  where: Condition
  /** In the words of `db.command`, by field. */
  change: Record<string, unknown>
}

/**
 * So many entries a timeline keeps that many people write in; the oldest go. They come and go as often as they like, and
 * beyond 16 MB nobody could write in the document any more. It is about half a megabyte, and more than a place for each of
 * two hundred with five hundred who come and go between them.
 */
export const ENTRIES_KEPT = 2_000

/** Each try that is lost was lost to somebody who succeeded. */
const ATTEMPTS = 10

/**
 * Takes such a step for a person: load, decide, write on the condition, carry out what follows. Whoever finds the condition
 * broken decides anew on what is there now. A deed that was done before gives the matter as it is, as with `takeStep`.
 *
 * @param decide gives the step, or throws an AppError
 * @param lost what is said to whoever was slower again and again
 * @returns the matter as it was read after the write
 * @throws {AppError} NOT_FOUND, CONFLICT/KEY_REUSED, and what `decide` and `lost` say
 */
export function takeStepWhere<M extends Matter>(
  context: Context,
  mattersOf: MattersOf<M>,
  deed: Omit<Deed, 'seen'>,
  decide: (matter: M) => ConditionalStep<M> | Promise<ConditionalStep<M>>,
  lost: () => AppError = changedMeanwhile,
): Promise<M> {
  return attemptDeed<M, ConditionalStep<M>>(context, mattersOf, deed, {
    attempts: ATTEMPTS,
    lost,
    decide,
    write: (collection, { _id }, step) => taken(context, collection, _id, step),
  })
}

/**
 * Takes such a step that nobody asked for, as the clock does.
 * @returns the matter as it was read after the write; null where the condition did not hold any more
 */
export const takeStepWhereOn = <M extends Matter>(
  context: Context,
  mattersOf: MattersOf<M>,
  matterId: string,
  step: ConditionalStep<M>,
): Promise<M | null> => taken(context, mattersOf(context.db), matterId, step)

async function taken<M extends Matter>(
  context: Context,
  collection: MatterCollection<M>,
  matterId: string,
  { where, change, entry, events }: ConditionalStep<M>,
): Promise<M | null> {
  const _ = command()
  // What else has changed when this is written is not known, so the todo is always looked at.
  const waits = waitsOf(context.waits, collection.name as never) as { event: (typeof events)[number] } | undefined
  const effects = effectsOf([...events, ...(waits ? [waits.event] : [])], entry)
  const updated = await collection.update(
    { _id: matterId, ...where },
    {
      ...change,
      timeline: _.push({ each: [entry], slice: -ENTRIES_KEPT }),
      ...(effects.length > 0 ? { effects: _.push(effects) } : {}),
      version: _.inc(1),
      updatedAt: entry.at,
    },
  )
  if (updated !== 1) return null
  // What follows must see all that stands in it now. Others may have written since it was decided.
  let after: M | null = null
  await asEffect(context, async () => {
    after = await collection.get(matterId)
  })
  if (!after) throw new Error(`${collection.name} ${matterId} is gone`)
  await carryOut(context, collection, after, effects)
  return after
}
