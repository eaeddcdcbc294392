import type { Effect, Matter } from 'types/matter'
import type { Context } from './context'
import { command, exceptFor } from './database'
import { logFault } from './log'
import type { MatterCollection } from './matters'
import { type Share, workOff } from './share'
import { isStuck, noteStuck, strikeStuck } from './stuck'

/** What happened, and to what. A reaction applied twice must change nothing: it may come again after a crash. */
export interface Happening<M extends Matter> {
  effect: Effect
  matter: M
  context: Context
}

export type Reaction<M extends Matter> = (happening: Happening<M>) => Promise<void>

/** Which reactions answer which event. */
export type Chain = Record<string, readonly Reaction<never>[] | undefined>

/**
 * Reactions that do not wait for each other. All of them are tried, whichever fails.
 * @throws the first of what they throw
 */
export const together =
  <M extends Matter>(...reactions: Reaction<M>[]): Reaction<M> =>
  async (happening) => {
    const ended = await Promise.allSettled(reactions.map((react) => react(happening)))
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }

/**
 * Carries out effects of a matter, all at once, then strikes them from it. What fails stays there for a later time and is
 * swept up by the clock; it never undoes or hides the step it followed.
 */
export async function carryOut<M extends Matter>(
  context: Context,
  collection: MatterCollection<M>,
  matter: M,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.length === 0) return
  // What is carried out was stored: this call only comes again, where it may begin nothing.
  if (context.gate) context.gate.refusal = null
  await asEffect(context, async () => {
    const [done] = await Promise.all([
      Promise.all(effects.map((effect) => isCarriedOut(context, collection, matter, effect))),
      context.onceDone?.(),
    ])
    await strike(
      collection,
      matter._id,
      effects.filter((_, index) => done[index]),
    )
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

/** Carries one out. @returns whether it was; if not, it has been put off */
async function isCarriedOut<M extends Matter>(
  context: Context,
  collection: MatterCollection<M>,
  matter: M,
  effect: Effect,
): Promise<boolean> {
  try {
    await respond({ effect, matter, context })
    if (isStuck(effect)) await strikeStuck(context.db, effect)
    return true
  } catch (thrown) {
    logFault(`effect ${effect.event} of ${matter._id}`, thrown)
    await putOff(context, collection, matter, effect)
    return false
  }
}

/**
 * Runs the reactions to an event, one after the other.
 * @throws what the first failing one throws; those after it have not run then
 */
export async function respond<M extends Matter>(happening: Happening<M>): Promise<void> {
  const { effect, context } = happening
  const reactions = context.chain[effect.event] as readonly Reaction<M>[] | undefined
  // Perhaps a newer version has stored it and knows the reaction: the effect stays for that one.
  if (!reactions) throw new Error(`nobody answers ${effect.event}`)
  for (const react of reactions) await react(happening)
}

const MINUTE = 60_000
/** Whoever stored an effect has so long to carry it out before the clock does. Milliseconds. */
export const GRACE = MINUTE
const HOUR = 60 * MINUTE
/** How long it waits after it failed once, twice and so on; from the last on always that long. Milliseconds. */
const PAUSES = [MINUTE, 5 * MINUTE, 25 * MINUTE, 2 * HOUR, 10 * HOUR, 24 * HOUR] as const

/** When an effect that has failed so often is tried again. */
export function nextTry(attempts: number, now: Date): Date {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? PAUSES[0]
  return new Date(now.getTime() + pause)
}

/** Sets a later time, in the effect as it is stored: to remove it and add it again would lose it if the call died in between. */
async function putOff<M extends Matter>(
  { db, now }: Context,
  collection: MatterCollection<M>,
  matter: M,
  effect: Effect,
): Promise<void> {
  const attempts = (effect.attempts ?? 0) + 1
  const at = `effects.${matter.effects.findIndex(({ id }) => id === effect.id)}`
  const change = { [`${at}.nextAt`]: nextTry(attempts, now), [`${at}.attempts`]: attempts }
  await collection
    // Where another effect has this position now, a call has meanwhile carried out some: this one is left as it is.
    .update({ _id: matter._id, [`${at}.id`]: effect.id }, change)
    .catch((thrown) => logFault(`putting off an effect of ${matter._id}`, thrown))
  if (isStuck({ attempts })) await noteStuck(db, collection.name, matter, effect, now)
}

async function strike<M extends Matter>(
  collection: MatterCollection<M>,
  matterId: string,
  done: Effect[],
): Promise<void> {
  const _ = command()
  const ids = done.map(({ id }) => id)
  if (ids.length > 0) await collection.update({ _id: matterId }, { effects: _.pull({ id: _.in(ids) }) })
}

/** Whether the clock may carry it out by now. */
export const isDue = ({ at, nextAt }: Effect, now: Date): boolean =>
  nextAt ? nextAt <= now : at.getTime() < now.getTime() - GRACE

/**
 * Carries out what was left undone in one collection, what was due first before what fell due later.
 * @returns how many matters were found with something undone
 */
export async function sweep<M extends Matter>(
  context: Context,
  collection: MatterCollection<M>,
  share: Share,
): Promise<number> {
  const { now } = context
  const _ = command()
  const abandoned = _.lt(new Date(now.getTime() - GRACE))
  const conditions = [
    { where: { 'effects.nextAt': _.lte(now) }, order: [['effects.nextAt', 'asc']] as [string, 'asc'][] },
    // Effects without `nextAt`, as earlier versions stored them.
    { where: { 'effects.at': abandoned, effects: _.elemMatch({ at: abandoned, nextAt: _.exists(false) }) } },
  ]
  let swept = 0
  for (const { where, order } of conditions) {
    swept += await workOff<M>(share, {
      find: (except, limit) => collection.find({ where: { ...where, ...exceptFor(except) }, order, limit }),
      async work(matter) {
        const due = matter.effects.filter((effect) => isDue(effect, now))
        await carryOut(context, collection, matter, due)
        return 1
      },
      failed: (matter, thrown) => logFault(`sweeping ${matter._id}`, thrown),
    })
  }
  return swept
}
