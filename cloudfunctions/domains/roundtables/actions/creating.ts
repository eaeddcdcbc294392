import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaEntry, ResolvedAction, RoundtableDocument } from 'types/roundtables'
import type { Calendar } from '../../../kernel/calendar'
import { derivedId } from '../../../kernel/ids'
import { effectsOf } from '../../../kernel/matter'
import { sittersOf } from '../../../kernel/meeting/seats'
import { type Action, type ActionEntry, climbsAt, inState, peopleOf } from './parts'

/** An action as a resolution makes it. Source: rules/roundtables.md C.1, 7 and C.2. */

/** The same resolution makes the same action, however often it is carried out. */
export const actionIdOf = (meetingId: string, itemId: string, resolvedId: string): string =>
  derivedId('action', meetingId, itemId, resolvedId)

/** The ids of all that was resolved on an item. */
export const actionIdsOf = ({ _id }: Pick<RoundtableDocument, '_id'>, { itemId, conclusion }: AgendaEntry): string[] =>
  (conclusion?.actions ?? []).map(({ id }) => actionIdOf(_id, itemId, id))

/** @param item from which it came; null where that is gone */
export function created(
  meeting: RoundtableDocument,
  entry: AgendaEntry,
  resolved: ResolvedAction,
  item: AgendaItemDocument | null,
  calendar: Calendar,
): Action {
  const at = entry.conclusion?.at ?? meeting.updatedAt
  const _id = actionIdOf(meeting._id, entry.itemId, resolved.id)
  const { dueAt, memberId } = resolved
  const seat = meeting.seats.find(({ id }) => id === resolved.seatId)
  const person = seat && sittersOf(seat).find((one) => one.memberId === memberId)
  const chair = meeting.seats.find(({ duty }) => duty === 'chair')
  const chairing = chair?.presence ?? chair?.holder
  const said: ActionEntry = {
    id: derivedId('created', _id),
    at,
    step: 'create',
    by: null,
    key: derivedId('creates', _id),
  }
  const people = {
    owner: {
      seatId: resolved.seatId,
      party: seat?.party ?? ('other' as const),
      label: seat?.label ?? '',
      memberId,
      name: person?.name ?? seat?.presence?.name ?? '',
    },
    offeredTo: null,
    formerOwners: [],
    chair: { seatId: chair?.id ?? '', memberId: chairing?.memberId ?? null, name: chairing?.name ?? '' },
    raisedBy: item?.broughtBy.memberId ?? null,
  }
  return {
    _id,
    communityId: meeting.communityId,
    meetingId: meeting._id,
    meetingAt: meeting.startsAt,
    itemId: entry.itemId,
    itemTitle: entry.title,
    category: entry.category,
    what: resolved.what,
    evidence: resolved.evidence,
    dueAt,
    reviewOn: resolved.reviewOn,
    ...people,
    people: peopleOf(people),
    passedAt: null,
    level: 0,
    reportedAt: null,
    acceptBy: null,
    unconfirmed: false,
    application: null,
    versions: [],
    link: null,
    publicSince: meeting.posted?.at ?? null,
    ...inState({ _id, dueAt }, 'open', at),
    climbAt: climbsAt({ dueAt }, at, calendar),
    timeline: [said],
    effects: effectsOf(['action.created'], said),
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}
