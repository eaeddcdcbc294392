import type { Effect, Matter } from 'types/matter'
import type { Context } from './context'
import { type Collection, command } from './database'
import { logFault } from './log'

/** What happened, and to what. A reaction applied twice must change nothing: it may come again after a crash. */
export interface Happening<M extends Matter> {
  effect: Effect
  matter: M
  context: Context
}

export type Reaction<M extends Matter> = (happening: Happening<M>) => Promise<void>

/** Which reactions answer which event. */
export type Chain = Record<string, Reaction<never>[] | undefined>

/**
 * Carries out what must follow, in order, then strikes it from the matter. What fails stays there and is swept up later
 * by the clock; it never undoes or hides the step it followed.
 */
export async function carryOut<M extends Matter>(
  context: Context,
  collection: Collection<M>,
  matter: M,
): Promise<void> {
  if (matter.effects.length === 0) return
  await asEffect(context, async () => {
    const done = await carriedOut(context, matter)
    await strike(collection, matter._id, done)
  }).catch((thrown) => logFault(`striking the effects of ${matter._id}`, thrown))
}

/** Does what only follows from a call: its database operations are counted apart. */
export async function asEffect(context: Context, work: () => Promise<void>): Promise<void> {
  const before = { ...context.db.operations }
  try {
    await work()
  } finally {
    context.effectOperations.reads += context.db.operations.reads - before.reads
    context.effectOperations.writes += context.db.operations.writes - before.writes
  }
}

/** @returns the ids of the effects that were carried out */
async function carriedOut<M extends Matter>(context: Context, matter: M): Promise<string[]> {
  const done: string[] = []
  for (const effect of matter.effects) {
    try {
      await respond({ effect, matter, context })
      done.push(effect.id)
    } catch (thrown) {
      logFault(`effect ${effect.event} of ${matter._id}`, thrown)
    }
  }
  return done
}

/**
 * Lets everybody answer an event.
 * @throws whatever one of them throws; those after it have not answered then
 */
export async function respond<M extends Matter>(happening: Happening<M>): Promise<void> {
  const { effect, context } = happening
  const reactions = context.chain[effect.event] as Reaction<M>[] | undefined
  // Perhaps of a newer version, in which somebody answers it: it waits.
  if (!reactions) throw new Error(`nobody answers ${effect.event}`)
  for (const react of reactions) await react(happening)
}

async function strike<M extends Matter>(collection: Collection<M>, matterId: string, done: string[]): Promise<void> {
  const _ = command()
  if (done.length > 0) await collection.update({ _id: matterId }, { effects: _.pull({ id: _.in(done) }) })
}

/** Effects of an age at which whoever stored them must have died. Milliseconds. */
const ABANDONED = 60_000
const SWEPT_AT_ONCE = 100

/**
 * Carries out what was left undone in one collection.
 * @returns how many matters were found with something undone
 */
export async function sweep<M extends Matter>(context: Context, collection: Collection<M>): Promise<number> {
  const abandoned = await collection.find({
    where: { 'effects.at': command().lt(new Date(context.now.getTime() - ABANDONED)) },
    limit: SWEPT_AT_ONCE,
  })
  for (const matter of abandoned) await carryOut(context, collection, matter)
  return abandoned.length
}
