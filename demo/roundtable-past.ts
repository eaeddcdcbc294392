import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { MemberDocument } from 'types/members'
import type { RequestDocument } from 'types/requests'
import type { AgendaEntry, ResolvedAction, RoundtableDocument, TableDocument } from 'types/roundtables'
import type { MatterCategory, Outcome } from 'types/words/roundtables'
import { created } from '../cloudfunctions/domains/roundtables/actions/creating'
import { ended } from '../cloudfunctions/domains/roundtables/actions/ending'
import { inState } from '../cloudfunctions/domains/roundtables/actions/parts'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { deployedCalendar } from '../cloudfunctions/kernel/holidays'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { beginningOf, closingOf, dayInShanghai } from '../cloudfunctions/kernel/time'
import { COMMUNITY } from './places'
import { MEETING_DAYS, numberOf, PAST_MEETINGS } from './roundtable-days'
import { itemOf } from './roundtable-item'
import { LAST_ACTIONS, type LastAction } from './roundtable-last'
import { withMinutes, withSummary } from './roundtable-minutes'
import { TITLES } from './roundtable-titles'
import { demoTables } from './roundtables'

/** A year of the demo community's roundtable: its meetings, eighty matters, and what was resolved on them. Invented. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface PastRoundtables {
  roundtables: RoundtableDocument[]
  agendaItems: AgendaItemDocument[]
  meetingActions: MeetingActionDocument[]
}

interface Sketch {
  id: string
  category: MatterCategory
  title: string
  outcome: Outcome
  actions: LastAction[]
  requests: string[]
}

const OWNERS = [
  'seat-property',
  'seat-committee',
  'seat-owners',
  'seat-steward',
  'seat-liaison',
  'seat-school',
] as const
const OUTCOMES: Partial<Record<number, Outcome>> = {
  11: 'noAgreement',
  23: 'referred',
  37: 'advice',
  52: 'noAgreement',
}

const PAST: Sketch[] = TITLES.map(([category, title], index) => {
  const outcome = OUTCOMES[index] ?? 'agreed'
  const isDone = outcome === 'agreed' || outcome === 'advice'
  const seatId = OWNERS[index % OWNERS.length] ?? 'seat-property'
  const done: LastAction = { id: 'a', seatId, what: `落实：${title}`, state: 'done', dueIn: 14 }
  return { id: `matter-${index}`, category, title, outcome, actions: isDone ? [done] : [], requests: [] }
})

/** The matters of the last meeting, of which something is still to be done. */
const lastFrom = (requests: readonly RequestDocument[]): Sketch[] =>
  LAST_ACTIONS.map(({ id, category, title, actions, about }) => ({
    id,
    category,
    title,
    outcome: 'agreed',
    actions,
    requests: about ? requests.filter(({ text }) => text.includes(about)).map(({ _id }) => _id) : [],
  }))

/** @param members by openid */
export function demoPastRoundtables(
  members: Map<string, MemberDocument>,
  requests: readonly RequestDocument[],
  now: Date,
): PastRoundtables {
  const [table] = demoTables(members, now)
  if (!table) throw new Error('the demo community has a table')
  const made: PastRoundtables = { roundtables: [], agendaItems: [], meetingActions: [] }
  const each = Math.ceil(PAST.length / PAST_MEETINGS.length)
  const past = PAST_MEETINGS.map((one, place) => ({ ...one, sketches: PAST.slice(place * each, (place + 1) * each) }))
  const last = { id: 'round-last', inDays: MEETING_DAYS['round-last'], sketches: lastFrom(requests) }
  for (const { id, inDays, sketches } of [...past, last]) {
    const day = daysAfter(dayInShanghai(now), inDays)
    const meeting = meetingOf(table, id, numberOf(id, now), day, sketches)
    made.roundtables.push(meeting)
    for (const [index, sketch] of sketches.entries()) addItem(made, meeting, sketch, index, now)
  }
  return made
}

function addItem(made: PastRoundtables, meeting: RoundtableDocument, sketch: Sketch, index: number, now: Date): void {
  const entry = meeting.agenda[index]
  const { id, category, title, requests } = sketch
  const item = itemOf(meeting, { id, category, title, question: `“${title}”怎么办？`, requests })
  const step = entry && ended(item, meeting, entry)
  if (!entry || !step) throw new Error(`${sketch.title} was ended`)
  const after = { ...afterStep(item, step), effects: [] }
  const actions = sketch.actions.map((one, place) => actionOf(meeting, entry, one, place, item, now))
  made.meetingActions.push(...actions)
  const left = actions.filter(({ phase }) => phase === 'open').map(({ _id }) => _id)
  made.agendaItems.push({ ...after, openActions: left })
}

function actionOf(
  meeting: RoundtableDocument,
  entry: AgendaEntry,
  { fixedId, state, more = () => ({}) }: LastAction,
  place: number,
  item: AgendaItemDocument,
  now: Date,
): MeetingActionDocument {
  const resolved = entry.conclusion?.actions[place]
  if (!resolved) throw new Error(`${entry.title} has its actions`)
  const action = created(meeting, entry, resolved, item, deployedCalendar())
  const _id = fixedId ?? action._id
  const [first] = action.timeline
  if (!first) throw new Error('an action has a beginning')
  const over = state === 'done' || state === 'dropped'
  const at = over ? resolved.dueAt : now
  const whole = { ...action, _id, effects: [], ...inState({ _id, dueAt: resolved.dueAt }, state, at), updatedAt: at }
  return { ...whole, ...(over ? { climbAt: null } : {}), ...more(whole, now) }
}

function meetingOf(
  table: TableDocument,
  _id: string,
  number: string,
  day: string,
  sketches: readonly Sketch[],
): RoundtableDocument {
  const startsAt = new Date(beginningOf(day).getTime() + 14 * HOUR)
  const ends = new Date(startsAt.getTime() + 2 * HOUR)
  const seats = table.seats.map((seat) => ({
    ...seat,
    presence: seat.holder && { ...seat.holder, at: startsAt, way: 'list' as const, left: ends },
  }))
  const meeting: RoundtableDocument = {
    _id,
    communityId: COMMUNITY,
    state: 'fixed',
    number,
    startsAt,
    place: '居民活动室',
    order: `${startsAt.toISOString()} ${_id}`,
    quorum: 'half',
    seats,
    agenda: sketches.map((sketch) => entryOf(sketch, day, ends, table)),
    announcedAt: new Date(startsAt.getTime() - 4 * DAY),
    openedAt: startsAt,
    closedAt: ends,
    quorums: [{ at: startsAt, present: 7, seats: 7, isReached: true }],
    recorder: null,
    minutes: null,
    posted: null,
    dueAt: null,
    timeline: [],
    effects: [],
    version: 1,
    createdAt: new Date(startsAt.getTime() - 12 * DAY),
    updatedAt: ends,
  }
  return withSummary(withMinutes(meeting))
}

function entryOf(
  { id, title, category, outcome, actions, requests }: Sketch,
  day: string,
  at: Date,
  { seats }: TableDocument,
): AgendaEntry {
  const isAgreed = outcome === 'agreed' || outcome === 'advice'
  return {
    itemId: id,
    title,
    question: `“${title}”怎么办？`,
    category,
    ownersDecide: false,
    requests: requests.length,
    lateWhy: null,
    said: [],
    options: [],
    conclusion: {
      outcome,
      at,
      text: isAgreed ? '各方同意，按下面的分工落实。' : '各方意见不一，会后再商量。',
      agreedBy: isAgreed ? ['seat-committee', 'seat-owners', 'seat-property'] : [],
      against: [],
      majority: null,
      referral: outcome === 'referred' ? 'subdistrict' : null,
      noActionWhy: null,
      actions: actions.map((one): ResolvedAction => {
        const due = daysAfter(day, one.dueIn)
        return {
          id: one.id,
          what: one.what,
          seatId: one.seatId,
          memberId: seats.find((seat) => seat.id === one.seatId)?.holder?.memberId ?? '',
          dueAt: closingOf(due),
          reviewOn: daysAfter(due, 7),
          evidence: one.evidence ?? '现场看得到',
        }
      }),
    },
  }
}
