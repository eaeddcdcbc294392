import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument } from 'types/roundtables'
import { postKey } from 'types/words/posts'
import { feedKey, memberKey } from 'types/words/todos'
import { daysAfter } from '../../kernel/calendar'
import { MEETING_KINDS } from '../../kernel/meeting/kinds'
import { closingOf, dayInShanghai } from '../../kernel/time'
import type { PureWait, Waits } from '../../kernel/todos/waiting'
import { leaderKey } from './leading'
import { climbsAt, lateClimbing, waitsOnceOpened } from './minutes/waits'

/** For whom items and meetings wait. */

/** A proposed item waits for whoever leads the table. */
export const itemWaits: Waits<AgendaItemDocument> = {
  kind: 'agendaItem',
  event: 'item.waits',
  waitsFor({ communityId, state, title, photos, chairId, createdAt }) {
    if (state !== 'proposed') return null
    const holder = chairId ? memberKey(chairId) : postKey('residentsCommittee', communityId)
    return {
      urgent: false,
      subject: { title, sign: null, number: null, photos: photos.length, since: createdAt },
      place: null,
      order: createdAt,
      climbAt: null,
      waits: [{ holder, verb: 'answerItem', due: null }],
    }
  },
}

/** The end of the last day on which the agenda of a meeting is published in time. */
const announceBy = (startsAt: Date) =>
  closingOf(daysAfter(dayInShanghai(startsAt), -MEETING_KINDS.roundtable.noticeDays))

/** A planned meeting waits for its agenda; an announced one is read by the neighbours. */
export const meetingWaits: Waits<RoundtableDocument> = {
  kind: 'roundtable',
  event: 'roundtable.waits',
  waitsFor(meeting) {
    const waits = waitsOf(meeting)
    if (waits.length === 0) return null
    const { startsAt, place, createdAt, posted } = meeting
    return {
      urgent: false,
      // What neighbours read once it is posted is its outcome, of the day on which it was posted.
      subject: {
        title: `圆桌会议，${place}`,
        sign: posted ? 'posted' : null,
        number: null,
        photos: 0,
        since: posted?.at ?? createdAt,
      },
      place: null,
      order: waits[0]?.due ?? startsAt,
      climbAt: climbsAt(meeting),
      waits,
    }
  },
  climbing: lateClimbing,
}

function waitsOf(meeting: RoundtableDocument): PureWait[] {
  const { communityId, state, startsAt } = meeting
  const holder = leaderKey(meeting)
  switch (state) {
    case 'planned':
      return [{ holder, verb: 'announceAgenda', due: announceBy(startsAt) }]
    case 'announced':
      return [
        { holder, verb: 'openMeeting', due: startsAt },
        { holder: feedKey(communityId), verb: null, due: startsAt },
      ]
    default:
      return waitsOnceOpened(meeting)
  }
}
