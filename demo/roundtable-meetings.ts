import type { AgendaEntry, Conclusion, RoundtableDocument, TableDocument } from 'types/roundtables'
import type { MatterCategory, MeetingState } from 'types/words/roundtables'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { quorumAt } from '../cloudfunctions/kernel/meeting/quorum'
import { closingOf, dayInShanghai } from '../cloudfunctions/kernel/time'
import { COMMUNITY } from './places'
import { enteredAgo } from './registers'
import { MEETING_DAYS, numberOf } from './roundtable-days'
import { withMinutes, withSummary } from './roundtable-minutes'

/** Meetings of the demo roundtable: today's, one in session, and those whose minutes are under way or long fixed. Invented. */

const DAY = 24 * 3_600_000
const HOUR = 3_600_000

type Meeting = RoundtableDocument

interface Sketch {
  id: keyof typeof MEETING_DAYS
  state: MeetingState
  items: AgendaEntry[]
  posted?: boolean
}

const item = (
  itemId: string,
  title: string,
  question: string,
  category: MatterCategory,
  more: Partial<AgendaEntry> = {},
): AgendaEntry => ({
  itemId,
  title,
  question,
  category,
  ownersDecide: false,
  requests: 0,
  lateWhy: null,
  said: [],
  options: [],
  conclusion: null,
  ...more,
})

const GATE = ['校门口上下学拥堵', '怎样让早晚两个时段走得通、走得安全？', 'communityBuilding'] as const
const PUMP = ['6 幢水泵换新', '要不要动用维修资金换水泵？', 'publicRepairs'] as const
const LAMPS = ['东苑路灯有三盏不亮', '谁来修，什么时候修好？', 'publicRepairs'] as const

/** @param table with the seats that the meetings have */
export function demoHeldMeetings(table: TableDocument, now: Date): Meeting[] {
  const at = (inDays: number, hours = 0) => new Date(now.getTime() + inDays * DAY + hours * HOUR)
  const agreed = (startsAt: Date, text: string, seatId: string, what: string, evidence: string): Conclusion => {
    const memberId = table.seats.find(({ id }) => id === seatId)?.holder?.memberId ?? ''
    const dueOn = daysAfter(dayInShanghai(startsAt), 21)
    const action = {
      id: `action-${seatId}`,
      what,
      seatId,
      memberId,
      dueAt: closingOf(dueOn),
      reviewOn: dueOn,
      evidence,
    }
    return {
      outcome: 'agreed',
      at: startsAt,
      text,
      agreedBy: [...new Set(['seat-committee', seatId])],
      against: [],
      referral: null,
      majority: null,
      noActionWhy: null,
      actions: [action],
    }
  }
  const lamps = (startsAt: Date, itemId = 'item-lamps') =>
    item(itemId, ...LAMPS, {
      requests: 2,
      conclusion: agreed(
        startsAt,
        '物业公司两周内换好三盏路灯。',
        'seat-property',
        '换好东苑三盏路灯',
        '晚上三盏灯都亮',
      ),
    })
  const gate = (startsAt: Date, itemId = 'item-gate-session') => {
    const said = (id: string, seatId: string, text: string) => ({ id, seatId, at: startsAt, text })
    const hands = {
      at: startsAt,
      inFavour: ['seat-committee', 'seat-property', 'seat-school'],
      against: [],
      present: 6,
    }
    return item(itemId, ...GATE, {
      requests: 5,
      askedOf: ['seat-property', 'seat-school'],
      said: [
        said('said-1', 'seat-liaison', '七点四十到八点，校门口的车一直排到东苑门口，老人过不了马路。'),
        said('said-2', 'seat-school', '学校可以开家长会，请家长把车停在北面的路上。'),
        said('said-3', 'seat-property', '门前可以申请划临时停车位，要街道同意。'),
      ],
      options: [
        { id: 'option-1', text: '早晚各派两人在校门口值守', hands },
        { id: 'option-2', text: '请学校错开放学时间', hands: null },
      ],
    })
  }
  const pump = item('item-pump-today', ...PUMP, { requests: 3, ownersDecide: true, ownersMatter: 'useFund' })
  const sketches: Sketch[] = [
    {
      id: 'meeting-today',
      state: 'announced',
      items: [gate(now, 'item-gate-today'), pump],
    },
    {
      id: 'meeting-session',
      state: 'inSession',
      items: [lamps(now), gate(now), pump],
    },
    {
      id: 'meeting-drafting',
      state: 'drafting',
      items: [lamps(at(-1), 'item-lamps-9')],
    },
    {
      id: 'meeting-circulated',
      state: 'circulated',
      items: [lamps(at(-3), 'item-lamps-8')],
      posted: true,
    },
    {
      id: 'meeting-fixed',
      state: 'fixed',
      items: [lamps(at(-8), 'item-lamps-7')],
      posted: true,
    },
    ...([1, 2, 3, 4] as const).map((place): Sketch => {
      const id = `meeting-past-${place}` as const
      return { id, state: 'fixed', items: [lamps(at(MEETING_DAYS[id]), `item-past-${place}`)], posted: true }
    }),
  ]
  return sketches.map((sketch) => meetingOf(table, sketch, now, at))
}

function meetingOf(
  table: TableDocument,
  { id, state, items, posted = false }: Sketch,
  now: Date,
  at: (inDays: number, hours?: number) => Date,
): Meeting {
  const inDays = MEETING_DAYS[id]
  const startsAt = at(inDays)
  const isHeld = state !== 'announced' && state !== 'planned'
  const isOver = isHeld && state !== 'inSession'
  const seats = table.seats.map((seat) => ({
    ...seat,
    presence:
      isHeld && seat.holder && seat.id !== 'seat-steward'
        ? { ...seat.holder, at: startsAt, way: 'list' as const, left: null }
        : null,
  }))
  const meeting: Meeting = {
    _id: id,
    ...enteredAgo(COMMUNITY, now, 7 - inDays),
    timeline: [],
    state,
    number: numberOf(id, now),
    startsAt,
    place: '居委会二楼会议室',
    order: `${startsAt.toISOString()} ${id}`,
    quorum: table.quorum,
    seats,
    agenda: items,
    announcedAt: at(inDays - 5),
    openedAt: isHeld ? startsAt : null,
    closedAt: isOver ? at(inDays, 2) : null,
    quorums: isHeld ? [quorumAt(seats, table.quorum, startsAt)] : [],
    recorder: null,
    minutes: null,
    posted: null,
    dueAt: null,
  }
  const answer = (seatId: string, objection: string | null) => {
    const holder = meeting.seats.find((one) => one.id === seatId)?.holder
    const [memberId, name] = [holder?.memberId ?? '', holder?.name ?? '']
    return { seatId, memberId, name, at: at(inDays, 30), objection, version: 1 }
  }
  const answers = [answer('seat-committee', null), answer('seat-school', '第 1 项请写明是哪三盏灯。')]
  const held = withMinutes(meeting, answers)
  return posted ? withSummary(held) : held
}
