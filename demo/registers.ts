import type { CommunityDocument } from 'types/communities'
import type { TeamDocument } from 'types/teams'
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
const FROM_THE_START = 200

/** What was entered so many days before now. */
const enteredAgo = (communityId: string, now: Date, days: number) =>
  beginning(communityId, new Date(now.getTime() - days * DAY))

/** What came last, in days before now: the neighbours read of it on their first screen. */
const LATELY: Record<string, number> = { 'team-blue': 3, 'unit-elder': 8, 'team-green': 19, 'unit-market': 40 }

/** Orange safety, gold culture, green environment, red star service, blue care: each with its leader. */
const TEAMS: Pick<TeamDocument, '_id' | 'name' | 'colour' | 'field' | 'about'>[] = [
  {
    _id: 'team-orange',
    name: '橙色平安队',
    colour: 'orange',
    field: 'safety',
    about: '晚饭后在东苑、西苑各走一圈，看井盖、消防通道和电动车充电。每周三、周六 19:30，3 号楼架空层集合。',
  },
  {
    _id: 'team-gold',
    name: '金色文化队',
    colour: 'gold',
    field: 'culture',
    about: '合唱、书法、太极。周二、周四上午在社区活动室，欢迎带邻居来听。',
  },
  {
    _id: 'team-green',
    name: '绿色环保队',
    colour: 'green',
    field: 'environment',
    about: '垃圾分类桶边指导，一个月一次楼道清理。',
  },
  {
    _id: 'team-red',
    name: '红色星级服务队',
    colour: 'red',
    field: 'starService',
    about: '理发、磨刀、修小家电、量血压，每月第一个周六在中心广场。',
  },
  {
    _id: 'team-blue',
    name: '蓝色关爱队',
    colour: 'blue',
    field: 'care',
    about: '陪独居老人说说话、取药、买菜。结对之前先跟社工走一次。',
  },
]

export const teams = (now: Date): TeamDocument[] => [
  ...TEAMS.map((team) => ({
    ...enteredAgo(COMMUNITY, now, LATELY[team._id] ?? FROM_THE_START),
    ...team,
    closed: false,
  })),
  {
    _id: 'team-zj',
    ...enteredAgo(NEIGHBOUR, now, FROM_THE_START),
    name: '紫荆邻里队',
    colour: 'violet',
    field: 'care',
    about: null,
    closed: false,
  },
]

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
