import type { SessionItem, SessionSeat, SessionView } from 'types/roundtable-session'
import type { AgendaEntry } from 'types/roundtables'
import { AGENDA_AT_MOST, type SessionAction } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { chairOf, isPresent, quorumAt } from '../../../kernel/meeting/quorum'
import { answererOf, satIn, sittersOf } from '../../../kernel/meeting/seats'
import { leadsMeeting } from '../leading'
import { unansweredIn } from '../minutes/appendices'
import { answerOf } from '../minutes/text'
import { isToday, type Meeting, mayWrite, ownSeat } from './standing'

/** A meeting in session as those at the table see it. */

/** What somebody may do now, in the meeting and with its minutes. */
export function sessionActions(meeting: Meeting, actor: Actor, now: Date): SessionAction[] {
  const { state, recorder, minutes, posted, agenda } = meeting
  const { memberId } = actor
  const chairs = leadsMeeting(meeting, actor)
  const writes = mayWrite(meeting, actor)
  const own = ownSeat(meeting, memberId)
  const isHeld = state === 'inSession' || (state === 'announced' && isToday(meeting, now))
  const over = state === 'drafting' || state === 'circulated' || state === 'fixed'
  const may: Record<SessionAction, boolean> = {
    open: chairs && state === 'announced' && isHeld && agenda.length > 0,
    checkIn: isHeld && own !== undefined && !isPresent(own),
    list: writes && isHeld,
    name: isHeld && (chairs || (own !== undefined && isPresent(own) && !chairOf(meeting.seats))),
    record: writes && state === 'inSession' && (!recorder || recorder.memberId === memberId),
    takeOverRecord: writes && state === 'inSession' && recorder !== null && recorder.memberId !== memberId,
    resolve: (chairs || (writes && (!recorder || recorder.memberId === memberId))) && state === 'inSession',
    addLate: chairs && state === 'inSession' && agenda.length < AGENDA_AT_MOST,
    close: chairs && state === 'inSession',
    circulate: writes && (state === 'drafting' || state === 'circulated'),
    confirm:
      state === 'circulated' &&
      answerable(meeting, memberId).some(({ id }) => !answerOf(minutes, id)) &&
      minutes !== null &&
      now <= minutes.until,
    append: chairs && state === 'fixed',
    publish: chairs && over && !posted,
    publishMinutes: chairs && state === 'fixed',
    answerAppendix: state === 'fixed' && unansweredIn(meeting).some(({ seat }) => answererOf(seat) === memberId),
  }
  return (Object.keys(may) as SessionAction[]).filter((one) => may[one])
}

/** The seats for which somebody answers to the minutes: of those that came. */
export const answerable = ({ seats }: Pick<Meeting, 'seats'>, memberId: string) =>
  seats.filter((one) => one.presence && answererOf(one) === memberId)

function itemViewOf({ seats }: Meeting, { said, options, conclusion, ...item }: AgendaEntry): SessionItem {
  const nameOf = (seatId: string, memberId: string) => {
    const seat = seats.find(({ id }) => id === seatId)
    return seat ? (sittersOf(seat).find((one) => one.memberId === memberId)?.name ?? null) : null
  }
  return {
    ...item,
    said: said.map(({ at: _, ...one }) => one),
    options: options.map(({ hands, ...one }) => ({ ...one, hands: hands && withoutTime(hands) })),
    conclusion: conclusion && {
      ...withoutTime(conclusion),
      actions: conclusion.actions.map(({ memberId, dueAt, ...one }) => ({
        ...one,
        dueAt: dueAt.getTime(),
        name: nameOf(one.seatId, memberId),
      })),
    },
  }
}

const withoutTime = <V extends { at: Date }>({ at: _, ...one }: V): Omit<V, 'at'> => one

export function sessionViewOf(meeting: Meeting, actor: Actor, now: Date): Omit<SessionView, 'mark'> {
  const { _id: id, state, number, startsAt, place, version, agenda, recorder, quorums } = meeting
  const { memberId } = actor
  const spoken = new Set(agenda.flatMap(({ said }) => said.map(({ seatId }) => seatId)))
  const own = satIn(meeting.seats, memberId)?.id ?? ownSeat(meeting, memberId)?.id
  const { present, seats: all, isReached } = quorumAt(meeting.seats, meeting.quorum, now)
  return {
    id,
    state,
    number,
    startsAt: startsAt.getTime(),
    place,
    version,
    seats: meeting.seats.map(
      (one): SessionSeat => ({
        id: one.id,
        party: one.party,
        label: one.label,
        duty: one.duty,
        invited: one.invited,
        sitters: sittersOf(one).map((sitter) => ({ memberId: sitter.memberId, name: sitter.name })),
        name: one.presence?.name ?? null,
        isPresent: isPresent(one),
        wasPresent: one.presence !== null,
        hasSpoken: spoken.has(one.id),
        mine: one.id === own,
      }),
    ),
    quorum: { present, seats: all, isReached },
    quorums: quorums.map(({ at, ...one }) => ({ at: at.getTime(), ...one })),
    agenda: agenda.map((one) => itemViewOf(meeting, one)),
    recorder: recorder && { name: recorder.name, mine: recorder.memberId === memberId },
    actions: sessionActions(meeting, actor, now),
  }
}
