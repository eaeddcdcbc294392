import type { AgendaView } from 'types/meeting-inputs'
import type { Actor } from '../../../kernel/actor'
import type { Database } from '../../../kernel/database'
import { seatOf } from '../../../kernel/meeting/seats'
import { dayInShanghai } from '../../../kernel/time'
import { mayRead } from '../actions/publishing'
import { openActionsIn } from '../actions/store'
import type { Meeting } from './rules'

/** What earlier meetings left to be done, as the next agenda shows it. Source: rules/roundtables.md C.1, 11. */

/** What passed to the chair comes first, then what is due or to be reviewed by the day of the meeting; the others as a number. One read, and one more for the number. */
export async function openActionsFor(
  db: Database,
  { _id, communityId, startsAt, seats }: Pick<Meeting, '_id' | 'communityId' | 'startsAt' | 'seats'>,
  actor: Actor,
  now: Date,
): Promise<Pick<AgendaView, 'followUps' | 'otherActions'>> {
  const { found, all } = await openActionsIn(db, communityId)
  const day = dayInShanghai(startsAt)
  const isAsked = (one: (typeof found)[number]) =>
    one.passedAt !== null || one.reviewOn <= day || dayInShanghai(one.dueAt) <= day
  const seat = seatOf(seats, actor.memberId)
  const asked = found.filter((one) => one.meetingId !== _id && isAsked(one) && mayRead(one, actor, seat))
  const followUps = [...asked.filter((one) => one.passedAt !== null), ...asked.filter((one) => one.passedAt === null)]
  return {
    followUps: followUps.map(({ _id: id, what, owner, dueAt }) => ({
      id,
      what,
      owner: owner.label,
      dueAt: dueAt.getTime(),
      overdue: dueAt <= now,
    })),
    otherActions: all - followUps.length,
  }
}
