import { MEETING_HOURS } from 'types/words/meetings'
import type { FindEngaged, Span } from '../../../kernel/engagements'
import { seatOf } from '../../../kernel/meeting/seats'
import { meetingsBetween } from '../store'

const LASTS = MEETING_HOURS * 3_600_000

/** The time that a meeting takes: its end is not known beforehand. */
export const spanOf = ({ startsAt }: Pick<Span, 'startsAt'>): Span => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + LASTS),
})

/** The meetings to come of their community at which somebody sits, as holder or as substitute. */
export const engagedInMeetings: FindEngaged = async (db, { memberId, communityId, startsAt, endsAt }) => {
  const from = new Date(startsAt.getTime() - LASTS)
  const found = await meetingsBetween(db, communityId, { startsAt: from, endsAt })
  return found
    .filter(({ seats }) => seatOf(seats, memberId) !== undefined)
    .map(({ _id: id, startsAt: at, place }) => ({
      kind: 'roundtable' as const,
      id,
      title: `圆桌会议，${place}`,
      ...spanOf({ startsAt: at }),
    }))
}
