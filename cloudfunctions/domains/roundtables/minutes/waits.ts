import type { RoundtableDocument } from 'types/roundtables'
import { postKey } from 'types/words/posts'
import { feedKey, memberKey } from 'types/words/todos'
import { chairOf } from '../../../kernel/meeting/quorum'
import type { PureWait, Waits } from '../../../kernel/todos/waiting'
import { outBy } from './life'
import { answerOf } from './text'

/** What a meeting asks of whom: of the chair to publish and to open it, of the secretary the minutes, of each party its word. */
export const roundtableWaits: Waits<RoundtableDocument> = {
  kind: 'roundtable',
  event: 'roundtable.waits',
  waitsFor(meeting) {
    const waits = waitsOf(meeting)
    if (waits.length === 0) return null
    const { number, startsAt, createdAt, posted } = meeting
    return {
      urgent: false,
      subject: { title: `第 ${number} 次圆桌会议`, sign: null, number: null, photos: 0, since: createdAt },
      place: null,
      order: posted?.at ?? startsAt,
      climbAt: null,
      waits,
    }
  },
}

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

function waitsOf(meeting: Meeting): PureWait[] {
  const { state, startsAt, minutes, posted, seats } = meeting
  const publishes: PureWait[] = posted
    ? [{ holder: feedKey(meeting.communityId), verb: null, due: null }]
    : [{ holder: chairKey(meeting), verb: 'publishSummary', due: outBy(meeting) }]
  switch (state) {
    case 'planned':
      return [{ holder: dutyKey(meeting, 'chair', 'deputyChair'), verb: 'announceAgenda', due: startsAt }]
    case 'announced':
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
