import type { Matter } from 'types/matter'
import type { MemberDocument } from 'types/members'
import { FORMER_NAME } from 'types/words/members'
import { type Collection, type Condition, command } from './database'

/** Somebody whose data is deleted, and the id under which what they did stays with others. */
export interface Former {
  memberId: string
  formerId: string
}

/** Under which ids a person was known, and is from now on. */
export function formerOf({ _id, formerId }: Pick<MemberDocument, '_id' | 'formerId'>): Former {
  if (!formerId) throw new Error('only somebody erased is a former member')
  return { memberId: _id, formerId }
}

const AT_ONCE = 100
/** So many hundreds one call changes well within its time; the clock goes on with the rest. */
const ROUNDS = 5

/**
 * Takes a person's name out of the matters of one collection, a hundred at a time. A matter without the name is not found
 * again, so a run that was cut short goes on where it ended, and a second run changes nothing.
 *
 * @param where the condition that finds matters with their name. It needs an index, and must not hold any more once the
 *   name is out. Left out: matters in which they made an entry
 * @param also what else is to be changed in such a matter, beside its timeline
 * @throws Error where more is left than one call can do; the effect then stays, and the clock calls again
 */
export async function forgetIn<M extends Matter>(
  collection: Collection<M>,
  former: Former,
  where: Condition = { 'timeline.by.memberId': former.memberId },
  also: (matter: M) => Partial<M> = () => ({}),
): Promise<void> {
  const _ = command()
  for (let round = 0; round < ROUNDS; round++) {
    const found = await collection.find({ where, limit: AT_ONCE })
    for (const matter of found) {
      const fields = Object.entries(also(matter)).map(([field, value]) => [field, _.set(value)])
      // Where somebody takes a step in the same moment, nothing is written: the next round finds the matter again.
      await collection.update(
        { _id: matter._id, version: matter.version },
        { ...Object.fromEntries(fields), timeline: _.set(withoutName(matter.timeline, former)), version: _.inc(1) },
      )
    }
    if (found.length < AT_ONCE && (await collection.find({ where, limit: 1 })).length === 0) return
  }
  throw new Error('more names a former member than one call can change; the clock goes on')
}

/** Entries as they stay when the person who made some of them is gone: without their name, and without what they sent. */
export const withoutName = <E extends Matter['timeline'][number]>(timeline: E[], { memberId, formerId }: Former): E[] =>
  timeline.map((entry) => {
    if (entry.by?.memberId !== memberId) return entry
    const { digest: _, ...kept } = entry
    return { ...kept, by: { ...entry.by, memberId: formerId, name: FORMER_NAME } } as E
  })
