import type { CommunityDocument } from 'types/communities'
import type { UnitDocument } from 'types/units'
import type { UnitKind } from 'types/words/units'
import { COMMUNITY, NEIGHBOUR } from './places'

/** The registers of the demo communities: how the office is reached, the units with their branches, the teams. Invented. */

const beginning = (communityId: string, at: Date) => ({
  communityId,
  timeline: [],
  effects: [],
  version: 1,
  createdAt: at,
  updatedAt: at,
})

export const affairs = (at: Date): CommunityDocument[] => [
  {
    _id: COMMUNITY,
    ...beginning(COMMUNITY, at),
    office: { phone: '0571-88000100', hours: '工作日 8:30–17:30，周末有人值班' },
    property: [
      { at: { id: 'y1', label: '东苑' }, phone: '0571-88000110', nightPhone: '0571-88000119' },
      { at: { id: 'y2', label: '西苑' }, phone: '0571-88000120', nightPhone: null },
    ],
  },
  { _id: NEIGHBOUR, ...beginning(NEIGHBOUR, at), office: { phone: '0571-88000200', hours: null } },
]

const DAY = 24 * 3_600_000
/** As old as the community, as far as the demo tells. */
export const FROM_THE_START = 200

/** What was entered so many days before now. */
export const enteredAgo = (communityId: string, now: Date, days: number) =>
  beginning(communityId, new Date(now.getTime() - days * DAY))

/** What came last, in days before now: the neighbours read of it on their first screen. */
export const LATELY: Record<string, number> = { 'team-blue': 3, 'unit-elder': 8, 'team-green': 19, 'unit-market': 40 }

type UnitSketch = [id: string, kind: UnitKind, name: string, branch: string | null, contact?: string]

const UNITS: UnitSketch[] = [
  ['unit-school', 'school', '翠苑第一小学', '翠苑一小党支部'],
  ['unit-clinic', 'hospital', '翠苑街道社区卫生服务中心', '卫生服务中心党总支第二党支部', '沈洁'],
  ['unit-bank', 'bank', '市商业银行翠苑支行', '翠苑支行党支部', '傅蕾'],
  ['unit-grid', 'stateOwned', '市供电公司城西营业所', '城西营业所党支部', '卢海'],
  ['unit-tax', 'government', '区税务局第三税务所', '第三税务所党支部', '姚远'],
  ['unit-library', 'government', '区图书馆', '区图书馆党支部'],
  ['unit-market', 'company', '翠苑农贸市场管理有限公司', null, '蒋师傅'],
  ['unit-elder', 'society', '晚晴居家养老服务中心', '晚晴联合党支部', '何晓'],
  ['unit-water', 'stateOwned', '市水务公司翠苑营业所', '翠苑营业所党支部'],
]

export const units = (now: Date): UnitDocument[] =>
  UNITS.map(([id, kind, name, branch, contact]) => ({
    _id: id,
    ...enteredAgo(COMMUNITY, now, LATELY[id] ?? FROM_THE_START),
    name,
    kind,
    branch,
    address: null,
    note: null,
    contact: contact ? { name: contact, phone: null } : null,
    closed: false,
  }))
