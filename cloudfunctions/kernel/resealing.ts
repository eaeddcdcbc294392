import type { SealedPhone } from 'types/members'
import { type Collection, command, exceptFor } from './database'
import { logFault } from './log'
import { formerKeyIds, openPhone, sealPhone } from './privacy'
import { type Share, workOff } from './share'

/**
 * Seals anew the telephone numbers of a collection that were sealed with a key that is to go, some at a time. Run by the
 * clock. The collection has an index over the field's `keyId`.
 *
 * @param field where the number stands, as 'phone' or 'invited.phone'
 * @returns how many were sealed
 */
export async function sealAnew<D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  phoneIn: (document: D) => SealedPhone | null,
  share: Share,
): Promise<number> {
  let sealed = 0
  for (const keyId of formerKeyIds()) {
    sealed += await workOff(share, {
      find: (except, limit) => collection.find({ where: { [`${field}.keyId`]: keyId, ...exceptFor(except) }, limit }),
      async work(document) {
        const phone = phoneIn(document)
        return phone ? sealOneAnew(collection, field, document._id, phone) : 0
      },
      // One that cannot be opened must not keep the others from being sealed.
      failed: (_, thrown) => logFault('sealing a telephone number anew', thrown),
    })
  }
  return sealed
}

/** @returns how many were sealed */
async function sealOneAnew<D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  _id: string,
  phone: SealedPhone,
): Promise<number> {
  // Only what was read is written over: somebody may have written another number in this moment.
  const anew = command().set(sealPhone(openPhone(phone, _id), _id))
  return collection.update({ _id, [`${field}.box`]: phone.box }, { [field]: anew })
}
