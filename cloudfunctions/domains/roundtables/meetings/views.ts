import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaView, MeetingSummary } from 'types/meeting-inputs'
import type { PhotoView } from 'types/request-views'
import { findByIds } from '../../../kernel/database'
import { type Engagement, engagementsOf, engagementViewOf } from '../../../kernel/engagements'
import { seatOf } from '../../../kernel/meeting/seats'
import type { ActorContext } from '../../../kernel/procedure'
import { markUntil } from '../../../kernel/since'
import { goodUntil, photoViews } from '../../photos/showing'
import { isSettled, reportersOf } from '../items/rules'
import { photosIn } from '../items/views'
import { mayRead } from '../session/standing'
import { noSuchMeeting, seesDrafts } from '../sitting'
import { agendaItems, type ListedMeeting, roundtables } from '../store'
import { spanOf } from './engaged'
import { openActionsFor } from './follow-ups'
import { announceDay, type Meeting, meetingActionsOf } from './rules'

/** Meetings as people see them before they begin, and in lists. */

export const meetingSummaryOf = (meeting: ListedMeeting): MeetingSummary => ({
  id: meeting._id,
  number: meeting.number,
  state: meeting.state,
  startsAt: meeting.startsAt.getTime(),
  place: meeting.place,
  items: meeting.agenda.length,
})

/**
 * A meeting that the actor may know of: neighbours once its agenda was published, its seats and the office always.
 * @throws {AppError} NOT_FOUND
 */
export async function knownMeeting({ db, actor }: ActorContext, id: string): Promise<Meeting> {
  const meeting = await roundtables(db).get(id)
  if (meeting?.communityId !== actor.communityId) throw noSuchMeeting()
  const isRead = meeting.announcedAt !== null
  if (!isRead && !seesDrafts(meeting, actor)) throw noSuchMeeting()
  return meeting
}

/** The agenda of a meeting: the meeting itself, its items with their pictures, and what earlier meetings left to be done. */
export async function showAgenda(ctx: ActorContext, meeting: Meeting) {
  const [items, left, engagements] = await Promise.all([
    findByIds(
      agendaItems(ctx.db),
      meeting.agenda.map(({ itemId }) => itemId),
    ),
    openActionsFor(ctx.db, meeting, ctx.actor, ctx.now),
    engagementsBeside(ctx, meeting),
  ])
  const looked = items.flatMap((item) => photosIn(item, ctx.actor))
  const shown = await photoViews(ctx.db, looked)
  const viewWith = (pictures: ReadonlyMap<string, PhotoView>) => ({
    ...agendaViewOf(meeting, items, pictures, ctx),
    ...left,
    engagements: engagements.map(engagementViewOf),
  })
  return { ...viewWith(shown), mark: markUntil(ctx, viewWith(new Map()), goodUntil(looked, shown, ctx.now)) }
}

/** What else whoever sits in it has to be at during it; nothing is asked for others, or once it is over. */
async function engagementsBeside(ctx: ActorContext, meeting: Meeting): Promise<Engagement[]> {
  const { _id: id, communityId, seats, state } = meeting
  const { memberId } = ctx.actor
  const isToCome = state === 'planned' || state === 'announced'
  if (!isToCome || !seatOf(seats, memberId)) return []
  return engagementsOf(ctx, { memberId, communityId, ...spanOf(meeting) }, { id })
}

/** It is held, or was. */
const wasOpened = ({ state }: Meeting): boolean => !['planned', 'announced', 'cancelled'].includes(state)

export function agendaViewOf(
  meeting: Meeting,
  items: readonly AgendaItemDocument[],
  pictures: ReadonlyMap<string, PhotoView>,
  { actor, now }: Pick<ActorContext, 'actor' | 'now'>,
): Omit<AgendaView, 'mark' | 'followUps' | 'otherActions' | 'engagements'> {
  const labels = new Map(meeting.seats.map(({ id, label }) => [id, label]))
  return {
    ...meetingSummaryOf(meeting),
    seats: meeting.seats.map(({ id, label, invited, presence }) => ({
      id,
      label,
      invited,
      ...(wasOpened(meeting) ? { came: presence !== null } : {}),
    })),
    agenda: meeting.agenda.map((entry) => {
      const item = items.find(({ _id }) => _id === entry.itemId)
      return {
        id: entry.itemId,
        title: entry.title,
        question: entry.question,
        category: entry.category,
        state: item?.state ?? 'onAgenda',
        reporters: item ? reportersOf(item) : entry.requests,
        settled: item !== undefined && isSettled(item),
        supporters: item?.supporters.length ?? 0,
        meetingAt: meeting.startsAt.getTime(),
        askedOf: (item?.askedOf ?? []).flatMap((id) => labels.get(id) ?? []),
        ownersDecide: entry.ownersDecide,
        photos: (item?.photos ?? []).flatMap(({ id }) => pictures.get(id) ?? []),
        lateWhy: entry.lateWhy,
      }
    }),
    announceBy: announceDay(meeting.startsAt),
    cancelled: meeting.timeline.find(({ step }) => step === 'cancel')?.text ?? null,
    mySeat: seatOf(meeting.seats, actor.memberId)?.id ?? null,
    readsCourse: mayRead(meeting, actor),
    actions: meetingActionsOf(meeting, actor, now),
    version: meeting.version,
  }
}
