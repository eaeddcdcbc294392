import type { SealedPhone } from 'types/members'
import { type Collection, command } from './database'
import { logFault } from './log'
import { formerKeyIds, openPhone, sealPhone } from './privacy'

const AT_ONCE = 100

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
): Promise<number> {
  let sealed = 0
  for (const keyId of formerKeyIds()) {
    for (const document of await collection.find({ where: { [`${field}.keyId`]: keyId }, limit: AT_ONCE })) {
      const phone = phoneIn(document)
      if (phone) sealed += await sealOneAnew(collection, field, document._id, phone)
    }
  }
  return sealed
}

/** @returns how many were sealed; one that cannot be opened must not keep the others from being sealed */
async function sealOneAnew<D extends { _id: string }>(
  collection: Collection<D>,
  field: string,
  _id: string,
  phone: SealedPhone,
): Promise<number> {
  try {
    // Only what was read is written over: somebody may have written another number in this moment.
    const anew = command().set(sealPhone(openPhone(phone, _id), _id))
    return await collection.update({ _id, [`${field}.box`]: phone.box }, { [field]: anew })
  } catch (thrown) {
    logFault('sealing a telephone number anew', thrown)
    return 0
  }
}
