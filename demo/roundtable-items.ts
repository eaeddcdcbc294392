import type { AgendaItemDocument } from 'types/agenda-items'
import type { MemberDocument } from 'types/members'
import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import type { ItemState, MatterCategory, MeetingState, Outcome } from 'types/words/roundtables'
import { propose } from '../cloudfunctions/domains/roundtables/items/proposing'
import { entryFor, orderOf, plan } from '../cloudfunctions/domains/roundtables/meetings/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { beginningOf, dayInShanghai } from '../cloudfunctions/kernel/time'

/** Items and meetings of the roundtable of the demo community, in every state that a page shows differently. Invented. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const AFTERNOON = 14 * HOUR

interface ItemSketch {
  id: string
  by: string
  title: string
  question: string
  background?: string
  category: MatterCategory
  askedOf?: string[]
  ownersDecide?: true
  state: ItemState
  /** Different residents who reported it. */
  reporters?: number
  settled?: true
  supporters?: string[]
  comments?: [by: string, text: string][]
  meeting?: string
  outcome?: Outcome
  resolution?: string
  /** Days ago. */
  days: number
}

const ITEMS: ItemSketch[] = [
  {
    id: 'item-gate',
    by: 'demo-huang',
    title: '上下学时段学校门口拥堵',
    question: '请学校、物业和居委会商量怎样疏导',
    background: '早上七点半和下午四点，接送的电动车和汽车把东门堵住，老人推不出轮椅，救护车也进不来。',
    category: 'servingPeople',
    askedOf: ['seat-school', 'seat-property', 'seat-committee'],
    state: 'onAgenda',
    reporters: 5,
    supporters: ['demo-chen', 'demo-qin', 'demo-tao', 'demo-zhou'],
    comments: [
      ['demo-chen', '下雨天最堵，最好有人指挥。'],
      ['demo-tao', '建议家长停在南路，步行接孩子。'],
    ],
    meeting: 'roundtable-announced',
    days: 12,
  },
  {
    id: 'item-lights',
    by: 'demo-liu',
    title: '东苑路灯晚上太暗',
    question: '请物业说明更换路灯的时间',
    category: 'publicRepairs',
    askedOf: ['seat-property'],
    state: 'onAgenda',
    reporters: 1,
    settled: true,
    meeting: 'roundtable-announced',
    days: 10,
  },
  {
    id: 'item-ground-floor',
    by: 'demo-zhu',
    title: '6 号楼架空层改成活动角',
    question: '请各方同意改造方案，定下谁来做',
    background: '架空层堆了杂物，老人想有个能坐下来的地方。',
    category: 'communityBuilding',
    askedOf: ['seat-owners', 'seat-property'],
    state: 'accepted',
    supporters: ['demo-qin', 'demo-you'],
    days: 6,
  },
  {
    id: 'item-pump',
    by: 'demo-you',
    title: '动用维修资金换水泵',
    question: '请业委会说明报价和表决安排',
    category: 'publicRepairs',
    ownersDecide: true,
    state: 'accepted',
    days: 5,
  },
  {
    id: 'item-rice',
    by: 'demo-zhou',
    title: '给三户独居老人送餐',
    question: '请居委会和食堂定下送餐的人和时间',
    category: 'helpForPoor',
    state: 'proposed',
    days: 1,
  },
  {
    id: 'item-noise',
    by: 'demo-zhu',
    title: '广场舞音量',
    question: '请队伍和住户约定音量和时间',
    category: 'servingPeople',
    state: 'postponed',
    reporters: 2,
    days: 40,
  },
  {
    id: 'item-gym',
    by: 'demo-qin',
    title: '修好健身器材',
    question: '请物业定下修理日期',
    category: 'publicRepairs',
    state: 'resolved',
    outcome: 'agreed',
    resolution: '物业在两周内修好五件健身器材，修不好的拆除。',
    meeting: 'roundtable-past',
    days: 50,
  },
  {
    id: 'item-pool',
    by: 'demo-you',
    title: '建一个游泳池',
    question: '请各方看看能不能建',
    category: 'communityBuilding',
    state: 'declined',
    days: 30,
  },
]

interface MeetingSketch {
  id: string
  inDays: number
  place: string
  state: MeetingState
  items: string[]
}

const MEETINGS: MeetingSketch[] = [
  { id: 'roundtable-planned', inDays: 24, place: '社区议事厅', state: 'planned', items: [] },
  {
    id: 'roundtable-announced',
    inDays: 5,
    place: '社区议事厅（居委会二楼）',
    state: 'announced',
    items: ['item-gate', 'item-lights'],
  },
  { id: 'roundtable-cancelled', inDays: 2, place: '社区议事厅', state: 'cancelled', items: [] },
  { id: 'roundtable-past', inDays: -30, place: '社区议事厅', state: 'drafting', items: ['item-gym'] },
]

const startOf = ({ inDays }: MeetingSketch, now: Date) =>
  new Date(beginningOf(daysAfter(dayInShanghai(now), inDays)).getTime() + AFTERNOON)

type Members = Map<string, MemberDocument>

function memberCalled(members: Members, openid: string): MemberDocument {
  const found = members.get(openid)
  if (!found) throw new Error(`nobody in the demo community is called ${openid}`)
  return found
}

/** @param members by openid */
export function demoItems(members: Members, table: TableDocument, now: Date): AgendaItemDocument[] {
  return ITEMS.map((sketch): AgendaItemDocument => {
    const { id, by, title, question, background, category, askedOf = [], ownersDecide = false, state } = sketch
    const at = new Date(now.getTime() - sketch.days * DAY)
    const key = `demo-${id}-0123456789`
    const input = { title, question, background, category, ownersDecide, askedOf, key }
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
      openActions: state === 'resolved' ? [] : null,
      endedAt: state === 'resolved' && meeting ? startOf(meeting, now) : null,
      effects: [],
    }
  })
}

/** @param items as `demoItems` gives them */
export function demoMeetings(
  members: Members,
  table: TableDocument,
  items: readonly AgendaItemDocument[],
  now: Date,
): RoundtableDocument[] {
  const chair = actorOf(memberCalled(members, 'demo-wang'), now)
  return MEETINGS.map((sketch, place) => {
    const { id, place: where, state } = sketch
    const startsAt = startOf(sketch, now)
    const planned = new Date(Math.min(now.getTime(), startsAt.getTime()) - 10 * DAY)
    const input = { startsAt: startsAt.getTime(), place: where, key: `demo-${id}-0123456789` }
    const made = plan(id, input, table, place, chair, planned)
    const isPast = state === 'drafting'
    return {
      ...made,
      state,
      order: orderOf(id, startsAt),
      agenda: items.filter((item) => sketch.items.includes(item._id)).map((item) => entryFor(item, null)),
      announcedAt: state === 'announced' || isPast ? new Date(startsAt.getTime() - 6 * DAY) : null,
      openedAt: isPast ? startsAt : null,
      closedAt: isPast ? new Date(startsAt.getTime() + 2 * HOUR) : null,
      effects: [],
    }
  })
}
