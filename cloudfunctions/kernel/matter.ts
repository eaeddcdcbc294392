import type { EventName, EventOf } from 'types/events'
import type { Effect, Matter } from 'types/matter'
import { type Collection, command } from './database'
import { GRACE } from './effects'
import { newId } from './ids'

export interface Happened<M extends Matter> {
  entry: M['timeline'][number]
  /** What must follow it. */
  events: EventOf<M>[]
}

/** What a decision changes: fields to set, one entry on the timeline, and what must follow. */
export interface Step<M extends Matter> extends Happened<M> {
  set: Partial<M>
  /** What happens along with it, as a post ends when a home ends: more entries, after its own and in the same write. */
  along?: Happened<M>[]
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

/** Effects as they are stored with the step that they follow. Whoever stored them carries them out right after. */
export const effectsOf = (events: readonly EventName[], { id: entryId, at }: Matter['timeline'][number]): Effect[] =>
  events.map((event) => ({
    id: newId(),
    event,
    at,
    entryId,
    nextAt: new Date(at.getTime() + GRACE),
    attempts: 0,
  }))

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
