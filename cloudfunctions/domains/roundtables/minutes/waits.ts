import type { RoundtableDocument } from 'types/roundtables'
import { postKey, RESPONSIBILITY_CHAIN } from 'types/words/posts'
import { feedKey, memberKey } from 'types/words/todos'
import { answererOf } from '../../../kernel/meeting/seats'
import type { PureWait, Waits } from '../../../kernel/todos/waiting'
import { entryOfClock } from '../entries'
import { leaderKey } from '../leading'
import { unansweredIn } from './appendices'
import { outBy } from './life'
import { isCopyBehind } from './publishing'
import { answerOf } from './text'

/** What a meeting asks of whom once it is open: of the secretary the minutes, of each party its word, of the chair the summary. */

type Meeting = RoundtableDocument

/** Whoever holds the seat of the secretary; where nobody does it waits for whoever leads. */
function secretaryKey(meeting: Meeting): string {
  const holder = meeting.seats.find(({ duty }) => duty === 'secretary')?.holder
  return holder ? memberKey(holder.memberId) : leaderKey(meeting)
}

const isOver = ({ state }: Pick<Meeting, 'state'>) => ['drafting', 'circulated', 'fixed'].includes(state)

/** Whether the minutes are not sent yet, or the summary is not posted. */
const isOwed = ({ state, posted }: Meeting) => isOver({ state }) && (state === 'drafting' || !posted)

/** When what is owed climbs; null where nothing is, or where it has. */
export const climbsAt = (meeting: Meeting): Date | null => (isOwed(meeting) && !meeting.level ? outBy(meeting) : null)

/** Late minutes and summaries climb from the table to the community secretary. Source: rules/roundtables.md C.2. */
export const lateClimbing: NonNullable<Waits<Meeting>['climbing']> = {
  at: climbsAt,
  // A meeting is held for the whole community: of the five levels only the highest lies over it.
  path: ({ communityId }) => [{ level: 'community', id: communityId, label: '社区' }],
  climbed: ({ level = 0 }) => level,
  climb: (_, next, now) => ({
    set: { level: next?.level ?? RESPONSIBILITY_CHAIN.length },
    entry: entryOfClock('remind', now),
    events: ['roundtable.overdue'],
  }),
}

/** The community secretary sees to what is late. */
function urged(meeting: Meeting): PureWait[] {
  const { communityId, level } = meeting
  if (!level || !isOwed(meeting)) return []
  const instead = [postKey('residentsCommittee', communityId)]
  return [{ holder: postKey('communitySecretary', communityId), verb: 'urgeMeeting', due: outBy(meeting), instead }]
}

export function waitsOnceOpened(meeting: Meeting): PureWait[] {
  const { state, startsAt, minutes, posted, seats } = meeting
  const summary: PureWait[] = posted
    ? [{ holder: feedKey(meeting.communityId), verb: null, due: null }]
    : [{ holder: leaderKey(meeting), verb: 'publishSummary', due: outBy(meeting) }]
  const publishes = [...summary, ...urged(meeting)]
  switch (state) {
    case 'inSession':
      return [{ holder: leaderKey(meeting), verb: 'openMeeting', due: startsAt }]
    case 'drafting': {
      // The chair may send them as well. A todo shows the first that waits for its reader: of the chair the summary.
      const [secretary, chair] = [secretaryKey(meeting), leaderKey(meeting)]
      const circulates = (holder: string): PureWait => ({ holder, verb: 'circulateMinutes', due: outBy(meeting) })
      return [circulates(secretary), ...publishes, ...(chair === secretary ? [] : [circulates(chair)])]
    }
    case 'circulated': {
      const open = seats.filter(({ id, presence }) => presence && !answerOf(minutes, id))
      const asked = open.flatMap((one) => answererOf(one) ?? [])
      const confirms = asked.map(
        (one): PureWait => ({ holder: memberKey(one), verb: 'confirmMinutes', due: minutes?.until ?? null }),
      )
      return [...confirms, ...publishes]
    }
    case 'fixed': {
      const asked = unansweredIn(meeting).flatMap(({ seat }) => answererOf(seat) ?? [])
      const answers = [...new Set(asked)].map(
        (one): PureWait => ({ holder: memberKey(one), verb: 'answerAppendix', due: null }),
      )
      const behind: PureWait[] = isCopyBehind(meeting)
        ? [{ holder: leaderKey(meeting), verb: 'publishMinutes', due: null }]
        : []
      return [...answers, ...publishes, ...behind]
    }
    default:
      return []
  }
}
