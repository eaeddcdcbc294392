import type { ItemState, Majority, MatterCategory, Outcome, OwnersMatter, Referral } from 'types/words/roundtables'

/** Items that people of the demo community brought to the roundtable, in every state that a page shows differently. Invented. */

export interface ItemSketch {
  id: string
  by: string
  title: string
  question: string
  background?: string
  category: MatterCategory
  askedOf?: string[]
  ownersDecide?: true
  ownersMatter?: OwnersMatter
  state: ItemState
  /** Different residents who reported it. */
  reporters?: number
  settled?: true
  supporters?: string[]
  comments?: [by: string, text: string][]
  meeting?: string
  outcome?: Outcome
  resolution?: string
  referral?: Referral
  majority?: Majority
  /** The item into which it was merged. */
  mergedInto?: string
  /** Days ago. */
  days: number
}

export const ITEMS: ItemSketch[] = [
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
    ownersMatter: 'useFund',
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
  {
    id: 'item-fund',
    by: 'demo-you',
    title: '筹集维修资金修屋面',
    question: '请业委会说明缺口和表决安排',
    category: 'publicRepairs',
    ownersDecide: true,
    ownersMatter: 'raiseFund',
    state: 'referred',
    outcome: 'referred',
    resolution: '会上听了三家报价，请业委会发起业主表决。',
    referral: 'motion',
    majority: 'threeQuarters',
    meeting: 'roundtable-past',
    days: 52,
  },
  {
    id: 'item-charging',
    by: 'demo-liu',
    title: '北门建充电棚',
    question: '请各方同意充电棚的位置',
    category: 'communityBuilding',
    state: 'noAgreement',
    outcome: 'noAgreement',
    resolution: '物业公司想建在北门，业委会担心挡住消防通道，没有谈拢。',
    meeting: 'roundtable-past',
    days: 51,
  },
  {
    id: 'item-dark',
    by: 'demo-zhu',
    title: '东苑小路晚上看不清',
    question: '请物业加灯',
    category: 'publicRepairs',
    state: 'merged',
    mergedInto: 'item-lights',
    days: 9,
  },
  {
    id: 'item-kiosk',
    by: 'demo-zhou',
    title: '在门口摆一个早餐亭',
    question: '请居委会看看能不能摆',
    category: 'servingPeople',
    state: 'withdrawn',
    days: 20,
  },
]
