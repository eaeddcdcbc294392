import type { MemberDocument } from 'types/members'
import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { applicationId } from '../cloudfunctions/domains/teams/applications'
import { COMMUNITY, NEIGHBOUR } from './places'
import { enteredAgo, FROM_THE_START, LATELY } from './registers'

/** The volunteer teams of the demo communities, who asks to be let in, and what residents proposed. Invented. */

const DAY = 24 * 3_600_000

type Sketch = Pick<TeamDocument, '_id' | 'name' | 'colour' | 'field' | 'about' | 'admits' | 'partnerId'>

/** Orange safety, gold culture, green environment, red star service, blue care: each with its leader. */
const FIVE: Sketch[] = [
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
    partnerId: 'unit-library',
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

/** Six teams beside the grids: health, environment, policy, mediation, security, care. */
const SIX: Sketch[] = [
  {
    _id: 'team-six-care',
    name: '暖心帮扶队',
    colour: 'pink',
    field: 'care',
    about: '给行动不便的邻居送餐、代办、修水龙头。',
    admits: 'withYes',
    partnerId: 'unit-elder',
  },
  {
    _id: 'team-six-environment',
    name: '环境卫生队',
    colour: 'green',
    field: 'environment',
    about: '每月第二个周六清楼道、清绿地。',
    admits: 'atOnce',
  },
  {
    _id: 'team-six-health',
    name: '医疗保健队',
    colour: 'cyan',
    field: 'health',
    about: '和社区卫生服务中心一起量血压、测血糖、讲急救。',
    admits: 'withYes',
    partnerId: 'unit-clinic',
  },
  {
    _id: 'team-six-mediation',
    name: '矛盾调解队',
    colour: 'gold',
    field: 'mediation',
    about: '邻里有了疙瘩，请老邻居一起坐下来说。',
    admits: 'withYes',
  },
  {
    _id: 'team-six-policy',
    name: '政策宣传队',
    colour: 'violet',
    field: 'policy',
    about: '医保、养老、租房的新政策，讲到楼下。',
    admits: 'atOnce',
  },
  {
    _id: 'team-six-security',
    name: '治安维稳队',
    colour: 'orange',
    field: 'safety',
    about: '节假日巡逻，提醒防诈骗、防溺水。',
    admits: 'withYes',
  },
]

/** Veterans by their own word, which nothing records; and whoever listens for a living, or did. */
const OTHERS: Sketch[] = [
  {
    _id: 'team-talk',
    name: '心灵倾听队',
    colour: 'blue',
    field: 'health',
    about: '退休的心理咨询师带着大家。周三下午在社区二楼，来坐坐、说说话，说过的话不外传。',
    admits: 'withYes',
  },
  {
    _id: 'team-veterans',
    name: '红棉老兵队',
    colour: 'red',
    field: 'starService',
    about: '退役的老兵们自己组的队：防汛、抢险、帮邻居搬重物。当过兵的邻居，和队长说一声就行。',
    admits: 'withYes',
  },
]

export const teams = (now: Date): TeamDocument[] => [
  ...[...FIVE, ...SIX, ...OTHERS].map((team) => ({
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

const named = (members: Map<string, MemberDocument>, openid: string) => {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody is called ${openid}`)
  return { memberId: member._id, name: member.name }
}

/** The one that is tried, as a seat of posts. */
export const TRIED = { _id: 'team-tried', communityId: COMMUNITY, name: '旧衣回收队' }

/** One that waits for an answer, and one that is tried. */
export function demoProposals(members: Map<string, MemberDocument>, now: Date): TeamDocument[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const proposer = named(members, 'demo-yang')
  const trialEndsAt = new Date(now.getTime() + 60 * DAY)
  return [
    {
      _id: 'team-proposed',
      ...enteredAgo(COMMUNITY, now, 2),
      name: '小小图书队',
      colour: 'violet',
      field: 'culture',
      about: '周末在架空层摆书架，孩子们换书看。想要十来位家长轮流值班。',
      closed: true,
      admits: 'withYes',
      stage: 'proposed',
      proposer,
      timeline: [entry('propose', proposer, ago(2))],
    },
    {
      ...enteredAgo(COMMUNITY, now, 40),
      ...TRIED,
      colour: 'cyan',
      field: 'environment',
      about: '每月一次收旧衣旧书，分好了送出去。',
      closed: false,
      admits: 'withYes',
      stage: 'trial',
      proposer: named(members, 'demo-tang'),
      mentor: named(members, 'demo-zhao'),
      trialEndsAt,
      askAt: trialEndsAt,
      timeline: [entry('propose', named(members, 'demo-tang'), ago(40))],
    },
  ]
}

const entry = <S extends string>(step: S, by: { memberId: string; name: string }, at: Date) => ({
  id: `${step}-${by.memberId}`,
  at,
  step,
  by: { ...by, post: null },
  key: null,
})

/** One that waits for the leader's yes. */
export function demoApplications(members: Map<string, MemberDocument>, now: Date): ApplicationDocument[] {
  const applicant = named(members, 'demo-qin')
  const at = new Date(now.getTime() - DAY)
  return [
    {
      _id: applicationId(applicant.memberId, 'team-six-health'),
      ...enteredAgo(COMMUNITY, now, 1),
      teamId: 'team-six-health',
      teamName: '医疗保健队',
      applicant,
      words: '我以前是护士，平日上午有空。',
      state: 'waiting',
      reason: null,
      timeline: [entry('apply', applicant, at)],
    },
  ]
}
