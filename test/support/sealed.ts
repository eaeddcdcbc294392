import type { SealedPhone } from 'types/members'
import { schema } from '../../cloudfunctions/schema'
import { documents } from './database'

/** A telephone number as it lies in the database. */
export interface SealedNumber {
  collection: string
  /** The id of the document in which it stands, to which it is sealed. */
  owner: string
  /** Where in the document, as 'contact.phone'. */
  at: string
  sealed: SealedPhone
}

/**
 * Every sealed number in every collection, wherever it stands in a document: a domain that keeps numbers is found without
 * being named.
 * @param communityId only in documents of this community; they are chosen here, as no index has the community alone
 */
export async function sealedNumbers(communityId?: string): Promise<SealedNumber[]> {
  const all: SealedNumber[] = []
  for (const collection of Object.keys(schema.collections)) {
    for (const document of await documents<{ _id: string; communityId?: string }>(collection)) {
      if (communityId !== undefined && document.communityId !== communityId) continue
      all.push(...sealedIn(document).map((one) => ({ collection, owner: document._id, ...one })))
    }
  }
  return all
}

const isSealed = (value: object): value is SealedPhone =>
  'keyId' in value && typeof value.keyId === 'string' && 'box' in value && typeof value.box === 'string'

/** Those in one document, or in a part of it. @param at where that part stands */
export function sealedIn(value: unknown, at = ''): Pick<SealedNumber, 'at' | 'sealed'>[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return []
  if (isSealed(value)) return [{ at, sealed: value }]
  return Object.entries(value).flatMap(([name, one]) => sealedIn(one, at ? `${at}.${name}` : name))
}
