import type { AgendaAction, AgendaView } from 'types/meeting-inputs'
import type { Actor } from '../../../kernel/actor'
import type { Database } from '../../../kernel/database'
import { seatOf } from '../../../kernel/meeting/seats'
import { dayInShanghai } from '../../../kernel/time'
import { mayRead } from '../actions/publishing'
import { type FollowedAction, openActionsIn } from '../actions/store'
import type { Meeting } from './rules'

/** What earlier meetings left to be done, as the next agenda shows it. Source: rules/roundtables.md C.1, 11 and 13. */

type NextMeeting = Pick<Meeting, '_id' | 'startsAt'>

/**
 * What passed to the chair comes first, then what is due or to be reviewed by the day of the meeting, each by due time.
 * @param open by due time
 */
export function followUpsOf(
  open: readonly FollowedAction[],
  { _id, startsAt }: NextMeeting,
  now: Date,
): AgendaAction[] {
  const day = dayInShanghai(startsAt)
  const others = open.filter(({ meetingId }) => meetingId !== _id)
  const passed = others.filter(({ passedAt }) => passedAt !== null)
  const asked = others.filter(
    ({ passedAt, reviewOn, dueAt }) => passedAt === null && (reviewOn <= day || dayInShanghai(dueAt) <= day),
  )
  return [...passed, ...asked].map(({ _id: id, what, owner, dueAt }) => ({
    id,
    what,
    owner: owner.label,
    dueAt: dueAt.getTime(),
    overdue: dueAt <= now,
  }))
}

/** Of all others only how many there are. Two reads, and one more for the number. */
export async function openActionsFor(
  db: Database,
  meeting: NextMeeting & Pick<Meeting, 'communityId' | 'seats'>,
  actor: Actor,
  now: Date,
): Promise<Pick<AgendaView, 'followUps' | 'otherActions'>> {
  const { found, all } = await openActionsIn(db, meeting.communityId)
  const seat = seatOf(meeting.seats, actor.memberId)
  const readable = found.filter((one) => mayRead(one, actor, seat))
  const followUps = followUpsOf(readable, meeting, now)
  return { followUps, otherActions: all - followUps.length }
}
