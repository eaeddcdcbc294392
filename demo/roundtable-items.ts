import type { AgendaItemDocument } from 'types/agenda-items'
import type { MemberDocument } from 'types/members'
import type { AgendaEntry, RoundtableDocument, TableDocument } from 'types/roundtables'
import { RESPONSIBILITY_CHAIN } from 'types/words/posts'
import type { MeetingState } from 'types/words/roundtables'
import { propose } from '../cloudfunctions/domains/roundtables/items/proposing'
import { entryFor } from '../cloudfunctions/domains/roundtables/meetings/agenda'
import { orderOf, plan } from '../cloudfunctions/domains/roundtables/meetings/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { beginningOf, dayInShanghai } from '../cloudfunctions/kernel/time'
import { MEETING_DAYS, numberOf } from './roundtable-days'
import { ITEMS, type ItemSketch } from './roundtable-sketches'

/** Items and meetings of the roundtable of the demo community. Invented. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const AFTERNOON = 14 * HOUR

interface MeetingSketch {
  id: keyof typeof MEETING_DAYS
  place: string
  state: MeetingState
  items: string[]
}

const MEETINGS: MeetingSketch[] = [
  { id: 'roundtable-planned', place: '社区议事厅', state: 'planned', items: [] },
  {
    id: 'roundtable-announced',
    place: '社区议事厅（居委会二楼）',
    state: 'announced',
    items: ['item-gate', 'item-lights'],
  },
  { id: 'roundtable-cancelled', place: '社区议事厅', state: 'cancelled', items: [] },
  { id: 'roundtable-past', place: '社区议事厅', state: 'drafting', items: ['item-gym', 'item-fund', 'item-charging'] },
]

const startOf = ({ id }: MeetingSketch, now: Date) =>
  new Date(beginningOf(daysAfter(dayInShanghai(now), MEETING_DAYS[id])).getTime() + AFTERNOON)

type Members = Map<string, MemberDocument>

function memberCalled(members: Members, openid: string): MemberDocument {
  const found = members.get(openid)
  if (!found) throw new Error(`nobody in the demo community is called ${openid}`)
  return found
}

/** @param members by openid */
export function demoItems(members: Members, table: TableDocument, now: Date): AgendaItemDocument[] {
  return ITEMS.map((sketch): AgendaItemDocument => {
    const {
      id,
      by,
      title,
      question,
      background,
      category,
      askedOf = [],
      ownersDecide = false,
      ownersMatter,
      state,
    } = sketch
    const at = new Date(now.getTime() - sketch.days * DAY)
    const key = `demo-${id}-0123456789`
    const input = { title, question, background, category, ownersDecide, ownersMatter, askedOf, key }
    const meeting = MEETINGS.find((one) => one.id === sketch.meeting)
    const item = propose(id, input, table, actorOf(memberCalled(members, by), now), at)
    return {
      ...item,
      state,
      origins: Array.from({ length: sketch.reporters ?? 0 }, (_, place) => ({
        kind: 'request' as const,
        id: `${id}-origin-${place}`,
        at,
        gone: false,
        settled: sketch.settled ?? false,
        reporter: `${id}-reporter-${place}`,
      })),
      supporters: (sketch.supporters ?? []).map((openid) => ({ memberId: memberCalled(members, openid)._id, at })),
      comments: (sketch.comments ?? []).map(([openid, text], place) => {
        const { _id: memberId, name } = memberCalled(members, openid)
        return { id: `${id}-comment-${place}`, memberId, name, at, text }
      }),
      meetingId: meeting?.id ?? null,
      meetingAt: meeting ? startOf(meeting, now) : null,
      outcome: sketch.outcome ?? null,
      resolution: sketch.resolution ?? null,
      referral: sketch.referral ?? null,
      majority: sketch.majority ?? null,
      mergedInto: sketch.mergedInto ?? null,
      openActions: sketch.outcome ? [] : null,
      endedAt: endOf(sketch, meeting, now),
      effects: [],
    }
  })
}

const ENDED_WITHOUT: readonly AgendaItemDocument['state'][] = ['declined', 'merged', 'withdrawn']

/** By its meeting, or two days after it was brought. */
function endOf({ state, outcome, days }: ItemSketch, meeting: MeetingSketch | undefined, now: Date): Date | null {
  if (outcome && meeting) return startOf(meeting, now)
  return ENDED_WITHOUT.includes(state) ? new Date(now.getTime() - (days - 2) * DAY) : null
}

/** An item on the agenda, with what came of it. */
function entryOf(item: AgendaItemDocument): AgendaEntry {
  const { outcome, resolution, referral = null, majority = null, endedAt } = item
  const entry = entryFor(item, null)
  if (!outcome || !endedAt) return entry
  const noActionWhy = outcome === 'agreed' ? '当场已经约好时间' : null
  const agreedBy = outcome === 'agreed' ? ['seat-committee', 'seat-property'] : []
  const against = outcome === 'noAgreement' ? ['seat-owners'] : []
  const text = resolution ?? ''
  return {
    ...entry,
    conclusion: { outcome, at: endedAt, text, agreedBy, against, referral, majority, noActionWhy, actions: [] },
  }
}

/** @param items as `demoItems` gives them */
export function demoMeetings(
  members: Members,
  table: TableDocument,
  items: readonly AgendaItemDocument[],
  now: Date,
): RoundtableDocument[] {
  const chair = actorOf(memberCalled(members, 'demo-wang'), now)
  return MEETINGS.map((sketch) => {
    const { id, place: where, state } = sketch
    const startsAt = startOf(sketch, now)
    const planned = new Date(Math.min(now.getTime(), startsAt.getTime()) - 10 * DAY)
    const input = { startsAt: startsAt.getTime(), place: where, key: `demo-${id}-0123456789` }
    const made = plan(id, input, table, 0, chair, planned)
    const isPast = state === 'drafting'
    return {
      ...made,
      state,
      number: numberOf(id, now),
      // The minutes of the one that is over are late: they have climbed.
      ...(isPast ? { level: RESPONSIBILITY_CHAIN.length } : {}),
      order: orderOf(id, startsAt),
      agenda: items.filter((item) => sketch.items.includes(item._id)).map(entryOf),
      announcedAt: state === 'announced' || isPast ? new Date(startsAt.getTime() - 6 * DAY) : null,
      openedAt: isPast ? startsAt : null,
      closedAt: isPast ? new Date(startsAt.getTime() + 2 * HOUR) : null,
      effects: [],
    }
  })
}
