import type { Claim, TaskDocument } from 'types/tasks'
import { FORMER_NAME } from 'types/words/members'
import { comparable } from 'types/words/text'
import { guestIdOf, isGuest } from '../../kernel/guests'
import type { Step } from '../../kernel/matter'
import { entryOfClock } from './entries'

/**
 * People without a phone. They are no members: the leader writes their name, and the same name in the same team is the same
 * person, so that nobody has two places in a task and no minute counts twice.
 */

/** Under which id somebody without a phone stands in the tasks of a team. No member has such an id. */
export const guestId = (teamId: string, name: string): string => guestIdOf(teamId, comparable(name))

export { isGuest }

/** Those who can be told something in the app. */
export const withPhones = (people: readonly { memberId: string }[]): string[] =>
  people.flatMap(({ memberId }) => (isGuest(memberId) ? [] : [memberId]))

/** So long a task that is over names people without a phone: a year. Milliseconds. */
const NAMED_FOR = 365 * 24 * 3_600_000

/** Until when it names them, from the moment at which it is over; null where it names none. */
export const namesUntil = ({ claims }: Pick<TaskDocument, 'claims'>, now: Date): Date | null =>
  claims.some(({ memberId }) => isGuest(memberId)) ? new Date(now.getTime() + NAMED_FOR) : null

/** Their names go, with what was noted about them in words. Their minutes stay. */
export const forgetGuests = ({ claims }: TaskDocument, now: Date): Step<TaskDocument> => ({
  set: { claims: claims.map((one) => (isGuest(one.memberId) ? nameless(one) : one)), namesUntil: null },
  entry: entryOfClock('forget', now),
  events: [],
})

function nameless({ note: _, despite: __, ...claim }: Claim): Claim {
  return { ...claim, name: FORMER_NAME }
}
