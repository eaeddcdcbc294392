import type { SealedPhone } from 'types/members'
import { type Collection, command } from './database'
import { isReadable, keyRing } from './privacy'

/** The platform gives a thousand documents at most. */
const AT_ONCE = 1_000

/**
 * How many telephone numbers of a community cannot be opened any more in one collection: all that were sealed with a key
 * that is not there, and of the others those that the key of that name does not open, because it was mistyped. The
 * collection needs an index over the community, the field's `keyId` and `_id`.
 *
 * @param field where the number stands, as 'phone' or 'invited.phone'
 * @param top the field of the document in which that is
 */
export async function countUnreadable<D extends { _id: string }, F extends keyof D & string>(
  collection: Collection<D>,
  communityId: string,
  { field, top, phoneIn }: { field: string; top: F; phoneIn: (document: Pick<D, F>) => SealedPhone | null },
): Promise<number> {
  const keyId = `${field}.keyId`
  const sealed = await collection.tally({ communityId, [keyId]: command().gt('') }, `$${keyId}`)
  const known = new Set(keyRing().map(({ id }) => id))
  let unreadable = 0
  for (const [id, count] of sealed) {
    unreadable += known.has(id) ? await countClosed({ communityId, [keyId]: id }) : count
  }
  return unreadable

  async function countClosed(where: object): Promise<number> {
    let closed = 0
    for (let after = ''; ; ) {
      const found = await collection.findOnly(['_id', top], {
        where: { ...where, _id: command().gt(after) },
        order: [['_id', 'asc']],
        limit: AT_ONCE,
      })
      for (const document of found) {
        const phone = phoneIn(document)
        if (phone && !isReadable(phone, document._id)) closed += 1
      }
      if (found.length < AT_ONCE) return closed
      after = found.at(-1)?._id ?? after
    }
  }
}
