import { comparable } from 'types/words/text'
import { derivedId } from '../../kernel/ids'

/**
 * People without a phone. They are no members: the leader writes their name, and the same name in the same team is the same
 * person, so that nobody has two places in a task and no minute counts twice.
 */

const GUEST = 'guest-'

/** Under which id somebody without a phone stands in the tasks of a team. No member has such an id. */
export const guestId = (teamId: string, name: string): string => `${GUEST}${derivedId(teamId, comparable(name))}`

export const isGuest = (memberId: string): boolean => memberId.startsWith(GUEST)

/** Those who can be told something in the app. */
export const withPhones = (people: readonly { memberId: string }[]): string[] =>
  people.flatMap(({ memberId }) => (isGuest(memberId) ? [] : [memberId]))
