import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { Sitter } from 'types/meetings'
import type { AgendaEntry, ResolvedAction, RoundtableDocument, TableDocument, TableSeat } from 'types/roundtables'
import type { SeatDuty } from 'types/words/meetings'
import { created } from '../../../cloudfunctions/domains/roundtables/actions/creating'
import { effectsOf } from '../../../cloudfunctions/kernel/matter'
import { CALENDAR } from '../../../cloudfunctions/testing/calendar'

/** A roundtable that has resolved something, with its item and its actions, as tests put them into the database. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface RoundSketch {
  /** In the ids of all that is made. */
  name: string
  communityId: string
  /** Who sits at the table. */
  chair: Sitter | null
  owner: Sitter | null
  other?: Sitter | null
  /** When it was resolved. */
  at: Date
  /** How many actions: the first is the owner's, the second the other's, the third the chair's. */
  actions?: number
  requests?: string[]
  /** Days after it was resolved. */
  dueIn?: number
}

const seatOf = (
  id: string,
  label: string,
  holder: Sitter | null,
  duty: SeatDuty | null,
  unitId: string | null = null,
) => ({ id, party: 'other', label, holder, substitutes: [], duty, invited: false, unitId }) satisfies TableSeat

export const CHAIR_SEAT = 'round-chair'
export const OWNER_SEAT = 'round-owner'
export const OTHER_SEAT = 'round-other'

/** What is stored of it, and nothing of it carried out yet. */
export function roundOf(sketch: RoundSketch) {
  const { name, communityId, chair, owner, other = null, at, actions = 1, requests = [], dueIn = 10 } = sketch
  const kept = { communityId, timeline: [], effects: [], version: 1, createdAt: at, updatedAt: at }
  const seats = [
    seatOf(CHAIR_SEAT, '居委会', chair, 'chair'),
    seatOf(OWNER_SEAT, '物业公司', owner, null, 'unit-school'),
    seatOf(OTHER_SEAT, '业委会', other, 'secretary'),
  ]
  const table: TableDocument = { _id: communityId, ...kept, seats, quorum: 'half' }
  const startsAt = new Date(at.getTime() - HOUR)
  const owners = [seats[1], seats[2], seats[0]] as TableSeat[]
  const resolved = owners.slice(0, actions).map(
    (seat, place): ResolvedAction => ({
      id: `resolved-${place}`,
      what: ['装路灯', '贴告示', '巡查一周'][place] ?? '',
      seatId: seat.id,
      memberId: seat.holder?.memberId ?? '',
      dueAt: new Date(at.getTime() + dueIn * DAY),
      reviewOn: '2026-12-31',
      evidence: '照片',
    }),
  )
  const entry: AgendaEntry = {
    itemId: `item-${name}`,
    title: '北门路灯不亮',
    question: '怎么修？',
    category: 'publicRepairs',
    ownersDecide: false,
    requests: requests.length,
    lateWhy: null,
    said: [],
    options: [],
    conclusion: {
      outcome: 'agreed',
      at,
      text: '各方同意',
      agreedBy: [CHAIR_SEAT, OWNER_SEAT],
      against: [],
      majority: null,
      referral: null,
      noActionWhy: null,
      actions: resolved,
    },
  }
  const resolve: RoundtableDocument['timeline'][number] = {
    id: `resolve-${name}`,
    at,
    step: 'resolve',
    by: chair && { ...chair, post: '居委会' },
    key: null,
    itemId: entry.itemId,
  }
  const meeting: RoundtableDocument = {
    _id: `meeting-${name}`,
    ...kept,
    state: 'inSession',
    number: `2020-${name}`,
    startsAt,
    place: '活动室',
    order: `${startsAt.toISOString()} meeting-${name}`,
    quorum: 'half',
    seats: seats.map((seat) => ({
      ...seat,
      presence: seat.holder && { ...seat.holder, at: startsAt, way: 'list' as const, left: null },
    })),
    agenda: [entry],
    announcedAt: startsAt,
    openedAt: startsAt,
    closedAt: null,
    quorums: [],
    recorder: null,
    minutes: null,
    posted: null,
    dueAt: null,
    timeline: [resolve],
    // Due at once: the clock carries it out.
    effects: effectsOf(['roundtable.itemEnded'], resolve).map((one) => ({ ...one, nextAt: at })),
  }
  const item: AgendaItemDocument = {
    _id: entry.itemId,
    ...kept,
    state: 'onAgenda',
    title: entry.title,
    question: entry.question,
    background: null,
    category: entry.category,
    ownersDecide: false,
    photos: [],
    askedOf: [],
    origins: requests.map((id) => ({ kind: 'request', id, at: startsAt, gone: false })),
    broughtBy: { memberId: other?.memberId ?? 'nobody', name: other?.name ?? '', post: null, seatId: null },
    supporters: [],
    comments: [],
    meetingId: meeting._id,
    meetingAt: startsAt,
    mergedInto: null,
    outcome: null,
    resolution: null,
    openActions: null,
    endedAt: null,
    order: `${at.toISOString()} ${entry.itemId}`,
  }
  return {
    table,
    meeting,
    item,
    entry,
    actions: resolved.map((one) => quiet(created(meeting, entry, one, item, CALENDAR))),
  }
}

/** With nothing left to carry out. */
const quiet = (action: MeetingActionDocument): MeetingActionDocument => ({ ...action, effects: [] })

/** The item as it is once its actions were made. */
export const itemWith = (item: AgendaItemDocument, actions: readonly MeetingActionDocument[]): AgendaItemDocument => ({
  ...item,
  state: 'resolved',
  outcome: 'agreed',
  resolution: '各方同意',
  openActions: actions.map(({ _id }) => _id),
  actionCount: actions.length,
  endedAt: item.createdAt,
})
