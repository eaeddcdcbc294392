import { derivedId } from './ids'

/**
 * People without a phone, whose name somebody else writes down. They are no members: they have an id that no member has, and
 * nothing waits for them or is told to them.
 */

const GUEST = 'guest-'

/** The id of somebody without a phone, which follows from where and as whom they are written down. */
export const guestIdOf = (...where: readonly [string, ...string[]]): string => `${GUEST}${derivedId(...where)}`

export const isGuest = (memberId: string): boolean => memberId.startsWith(GUEST)
