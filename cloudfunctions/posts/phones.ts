import type { SealedPhone } from 'types/members'
import { logFault } from '../kernel/log'
import { openPhone } from '../kernel/privacy'

/** A number that was sealed to a document; null where there is none, or the deployment's keys do not open it any more. */
export function readablePhone(sealed: SealedPhone | null, ownerId: string): string | null {
  try {
    return sealed && openPhone(sealed, ownerId)
  } catch (thrown) {
    // One number that cannot be read must not take a whole page with it.
    logFault(`the telephone number of ${ownerId}`, thrown)
    return null
  }
}
