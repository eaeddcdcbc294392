import type { RoundtableDocument } from 'types/roundtables'
import { postKey } from 'types/words/posts'
import { feedKey, memberKey } from 'types/words/todos'
import { chairOf } from '../../../kernel/meeting/quorum'
import type { PureWait } from '../../../kernel/todos/waiting'
import { outBy } from './life'
import { answerOf } from './text'

/** What a meeting asks of whom once it is open: of the secretary the minutes, of each party its word, of the chair the summary. */

type Meeting = RoundtableDocument

/** The one who holds the seat of a duty; where nobody does it waits in the office. */
function dutyKey({ seats, communityId }: Meeting, ...duties: ('chair' | 'deputyChair' | 'secretary')[]): string {
  const office = postKey('residentsCommittee', communityId)
  for (const duty of duties) {
    const holder = seats.find((one) => one.duty === duty)?.holder
    if (holder) return memberKey(holder.memberId)
  }
  return office
}

/** Whoever chaired it, where they are known. */
function chairKey(meeting: Meeting): string {
  const sat = chairOf(meeting.seats)?.presence
  return sat ? memberKey(sat.memberId) : dutyKey(meeting, 'chair', 'deputyChair')
}

export function waitsOnceOpened(meeting: Meeting): PureWait[] {
  const { state, startsAt, minutes, posted, seats } = meeting
  const publishes: PureWait[] = posted
    ? [{ holder: feedKey(meeting.communityId), verb: null, due: null }]
    : [{ holder: chairKey(meeting), verb: 'publishSummary', due: outBy(meeting) }]
  switch (state) {
    case 'inSession':
      return [{ holder: chairKey(meeting), verb: 'openMeeting', due: startsAt }]
    case 'drafting':
      return [
        { holder: dutyKey(meeting, 'secretary', 'chair'), verb: 'circulateMinutes', due: outBy(meeting) },
        ...publishes,
      ]
    case 'circulated': {
      const asked = seats.flatMap(({ id, presence }) => (presence && !answerOf(minutes, id) ? [presence.memberId] : []))
      const confirms = asked.map(
        (one): PureWait => ({ holder: memberKey(one), verb: 'confirmMinutes', due: minutes?.until ?? null }),
      )
      return [...confirms, ...publishes]
    }
    case 'fixed':
      return publishes
    default:
      return []
  }
}
