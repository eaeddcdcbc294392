import type { SealedPhone } from 'types/members'
import { type Collection, command, exceptFor } from './database'
import { logFault } from './log'
import { formerKeyIds, keyRing, openPhone, sealFindable, sealPhone } from './privacy'
import { type Share, workOff } from './share'

/**
 * Seals anew the telephone numbers of a collection that were sealed with a key that is to go, some at a time. Run by the
 * clock. The collection has an index over the field's `keyId`.
 *
 * @param field where the number stands, as 'phone' or 'invited.phone'
 * @param seal how
 * @returns how many were sealed
 */
export async function sealAnew<D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  phoneIn: (document: D) => SealedPhone | null,
  share: Share,
  seal = sealPhone,
): Promise<number> {
  let sealed = 0
  for (const keyId of formerKeyIds()) {
    sealed += await workOff(share, {
      find: (except, limit) => collection.find({ where: { [`${field}.keyId`]: keyId, ...exceptFor(except) }, limit }),
      async work(document) {
        const phone = phoneIn(document)
        return phone ? sealOneAnew(collection, field, document._id, phone, seal) : 0
      },
      // One that cannot be opened must not keep the others from being sealed.
      failed: (_, thrown) => logFault('sealing a telephone number anew', thrown),
    })
  }
  return sealed
}

/**
 * Makes the numbers of a collection findable by their last digits that an earlier version sealed. Run by the clock. The
 * collection has an index over the field's `keyId` and `tail`.
 * @returns how many
 */
export const makeFindable = <D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  phoneIn: (document: D) => SealedPhone | null,
  share: Share,
): Promise<number> =>
  workOff(share, {
    find: (except, limit) => {
      const ids = keyRing().map(({ id }) => id)
      const where = { [`${field}.keyId`]: command().in(ids), [`${field}.tail`]: command().exists(false) }
      return ids.length > 0
        ? collection.find({ where: { ...where, ...exceptFor(except) }, limit })
        : Promise.resolve([])
    },
    async work(document) {
      const phone = phoneIn(document)
      return phone ? sealOneAnew(collection, field, document._id, phone, sealFindable) : 0
    },
    failed: (_, thrown) => logFault('making a telephone number findable', thrown),
  })

/** @returns how many were sealed */
async function sealOneAnew<D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  _id: string,
  phone: SealedPhone,
  seal: typeof sealPhone,
): Promise<number> {
  // Only what was read is written over: somebody may have written another number in this moment.
  const anew = command().set(seal(openPhone(phone, _id), _id))
  return collection.update({ _id, [`${field}.box`]: phone.box }, { [field]: anew })
}
