import type { Byline } from 'types/matter'
import type { MemberDocument } from 'types/members'
import { maskName } from './privacy'

/**
 * What somebody sees of other people. Whoever is verified here knows the holders of posts by name; everybody else, whether
 * they wait, were refused, have left or never joined, sees the post, and of its holder '沈*'.
 */

/** Whoever looks, as a member of the community in which the others are; null for whoever is none. */
export type Reader = Pick<MemberDocument, '_id' | 'state'> | null

export const isVerified = (reader: Reader): boolean => reader?.state === 'verified'

/** A name as this reader may know it. */
export const nameSeenBy = (reader: Reader, name: string): string => (isVerified(reader) ? name : maskName(name))

/** '楼栋长 · 李建国'; whoever acted for themselves goes by their name alone. */
export const bylineWords = ({ name, post }: Pick<Byline, 'name' | 'post'>): string =>
  post ? `${post} · ${name}` : name

/** The same as this reader may know it: '楼栋长 · 李*'. One's own name is no secret to oneself. */
export const bylineSeenBy = (reader: Reader, by: Byline): string =>
  bylineWords(by.memberId === reader?._id ? by : { ...by, name: nameSeenBy(reader, by.name) })
