import type { DutyActivityDocument, DutyFileDocument, DutyPeriodDocument, DutySettingsDocument } from 'types/duty'
import type { MemberDocument } from 'types/members'
import { DUTY_KIND_NAMES, type DutyKind, type FileState } from 'types/words/duty'
import { addressOf } from 'types/words/places'
import { open } from '../cloudfunctions/domains/duty/activities'
import { firstExcuse } from '../cloudfunctions/domains/duty/excuses'
import type { FileFields } from '../cloudfunctions/domains/duty/files'
import { confirm, enter, register } from '../cloudfunctions/domains/duty/joining'
import { ownFileId } from '../cloudfunctions/domains/duty/reading'
import { firstEntry } from '../cloudfunctions/domains/duty/reporting'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { memberIdOf } from '../cloudfunctions/kernel/ids'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { beginningOf, dayInShanghai } from '../cloudfunctions/kernel/time'
import { COMMUNITY, wayOf } from './places'
import { labelOf } from './seats'

/** Party members who report for duty in the demo community, in every state that a page shows differently. Invented. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Sketch {
  id: string
  /** Whose phone; left out: kept on paper. */
  by?: string
  name?: string
  kind: DutyKind
  unit?: string
  employer?: string
  branch?: 'y1' | 'y2'
  home?: string
  skills?: string
  state: Extract<FileState, 'applied' | 'active'>
  shared?: boolean
  did?: { label: string; kind: 'activity' | 'help' | 'task'; daysAgo: number }[]
  excused?: true
  /** Asked to be excused for this period, and waits for an answer. */
  asked?: true
  /** Checked in without a network an hour ago, and waits for the leader's yes. */
  scanned?: string
}

const FILES: Sketch[] = [
  {
    id: 'duty-lei',
    by: 'demo-lei',
    kind: 'inService',
    unit: 'unit-water',
    branch: 'y2',
    skills: '修水管、装水龙头',
    state: 'active',
    shared: true,
    did: [
      { label: '入户检查老旧水管', kind: 'help', daysAgo: 0 },
      { label: '清理楼道杂物', kind: 'activity', daysAgo: 40 },
    ],
  },
  { id: 'duty-zhou', by: 'demo-zhou', kind: 'inService', employer: '城西建筑设计院', branch: 'y1', state: 'applied' },
  {
    id: 'duty-feng',
    by: 'demo-feng',
    kind: 'retired',
    branch: 'y1',
    state: 'active',
    shared: true,
    did: [{ label: '看望独居老人', kind: 'help', daysAgo: 0 }],
  },
  {
    id: 'duty-bai',
    by: 'demo-bai',
    kind: 'inService',
    unit: 'unit-bank',
    branch: 'y1',
    state: 'active',
    excused: true,
  },
  { id: 'duty-deng', by: 'demo-deng', kind: 'retired', branch: 'y1', state: 'active', scanned: '清扫落叶' },
  { id: 'duty-han', by: 'demo-han', kind: 'inService', branch: 'y2', state: 'active', asked: true },
  { id: 'duty-ding', name: '丁桂芳', kind: 'retired', branch: 'y2', home: 'b6-2-301', state: 'active' },
  { id: 'duty-sha', name: '沙立新', kind: 'floating', employer: '外地工程队', branch: 'y2', state: 'active' },
]

/** The file of somebody who has the app. */
export const dutyFileOf = (openid: string) => ownFileId(COMMUNITY, memberIdOf(COMMUNITY, openid))

/** @param members by openid */
export function demoDuty(members: Map<string, MemberDocument>, now: Date) {
  const began = new Date(now.getTime() - 150 * DAY)
  const office = actorOf(memberBy(members, 'demo-xu'), began)
  const files = FILES.map((sketch) => fileOf(sketch, members, began))
  return {
    settings: [settings(began)],
    files,
    periods: FILES.flatMap((sketch, index) => periodsOf(sketch, files[index], now)),
    activities: [activity(now, office)],
  }
}

function memberBy(members: Map<string, MemberDocument>, openid: string): MemberDocument {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
  return member
}

function fileOf(sketch: Sketch, members: Map<string, MemberDocument>, began: Date): DutyFileDocument {
  const { id, by, name = '', kind, unit, employer, branch, home, skills = null, state, shared = false } = sketch
  const secretary = actorOf(memberBy(members, 'demo-xu'), began)
  const person = by ? memberBy(members, by) : null
  const homeId = home ?? person?.homes[0]?.householdId
  const way = homeId ? wayOf(homeId) : []
  const fields: FileFields = {
    kind,
    unit: unit ? { id: unit, name: labelOf(unit) } : employer ? { id: null, name: employer } : null,
    branch: branch ? { id: branch, label: labelOf(branch) } : null,
    scope: branch ? [COMMUNITY, branch] : [COMMUNITY],
    home: homeId ? { id: homeId, label: addressOf(way) } : null,
    buildingId: way.find(({ level }) => level === 'building')?.id ?? null,
    skills,
    times: null,
  }
  const said = { key: `demo-${id}-0123456789`, now: began }
  if (!person) {
    const byline = { memberId: secretary.memberId, name: secretary.member.name, post: '党委书记' }
    return enter({ _id: id, communityId: COMMUNITY, name, phone: null }, fields, byline, said)
  }
  const made = register(dutyFileOf(by ?? ''), fields, shared, actorOf(person, began), said)
  if (state === 'applied') return made
  return { ...afterStep(made, confirm(made, secretary, { ...said, key: `${said.key}-yes` })), effects: [] }
}

function periodsOf(
  { did = [], excused, asked, scanned }: Sketch,
  file: DutyFileDocument | undefined,
  now: Date,
): DutyPeriodDocument[] {
  if (!file) return []
  const periodOf = (at: Date) => dayInShanghai(at).slice(0, 7)
  const found = did.map(({ label, kind, daysAgo }) => {
    const at = new Date(now.getTime() - daysAgo * DAY)
    const doing = { source: { kind, id: `demo-${label}`, label }, at, by: null, state: 'counted' as const }
    return firstEntry(file, periodOf(at), doing, { step: 'enter', key: null, now: at }).document
  })
  const by = { memberId: file.memberId ?? '', name: file.name, post: null }
  if (scanned) {
    const at = new Date(now.getTime() - HOUR)
    const source = { kind: 'activity' as const, id: `demo-${scanned}`, label: scanned }
    const doing = { source, at, by, state: 'pending' as const }
    found.push(firstEntry(file, periodOf(at), doing, { step: 'scan', key: null, now: at }).document)
  }
  if (!excused && !asked) return found
  const excuse = { kind: 'away' as const, state: excused ? ('given' as const) : ('asked' as const), at: now }
  return [
    ...found,
    firstExcuse(file, periodOf(now), excuse, { by, step: excused ? 'excuse' : 'askExcuse', key: null, now }).document,
  ]
}

const settings = (began: Date): DutySettingsDocument => ({
  _id: COMMUNITY,
  communityId: COMMUNITY,
  rhythms: [{ from: `${dayInShanghai(began).slice(0, 7)}-01`, kind: 'month', times: 1, document: '区委组织部通知' }],
  labels: DUTY_KIND_NAMES,
  checkIn: true,
  timeline: [],
  effects: [],
  version: 1,
  createdAt: began,
  updatedAt: began,
})

/** In two days, in the morning. */
function activity(now: Date, office: Parameters<typeof open>[2]): DutyActivityDocument {
  const startsAt = beginningOf(daysAfter(dayInShanghai(now), 2)).getTime() + 9 * HOUR
  const input = {
    kind: 'activity' as const,
    title: '清理楼道和单元门口',
    where: '西苑 6 号楼前',
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    key: 'demo-duty-activity-0123456789',
  }
  return open('duty-activity', input, office, now)
}
