import type { HomeState, Relation } from 'types/words/members'
import { POST_NAMES, type PostKind } from 'types/words/posts'
import { COMMUNITY, NEIGHBOUR, placeOf } from './places'

/** Invented people. Their openids are words, so that a test or a reader knows who calls. */
export interface Person {
  openid: string
  name: string
  /** For the bar of the browser build: who this is in a few words. */
  role: string
  /** Invented, of a range that nobody has. */
  phone?: string
  homes?: { householdId: string; relation: Relation }[]
  /** How their homes stand; verified unless said otherwise. */
  state?: HomeState
  /** At a place, in a team, or for a unit. */
  posts?: HeldInDemo[]
  teams?: string[]
  /** Which of demo/pictures they show on the pages of their building. */
  portrait?: string
}

type HeldInDemo = [kind: PostKind, at: string, acting?: 'acting']

const resident = (openid: string, name: string, householdId: string, relation: Relation = 'owner'): Person => ({
  openid,
  name,
  role: `住户 · ${placeOf(householdId).label}`,
  homes: [{ householdId, relation }],
})

const officer = (openid: string, name: string, kind: PostKind, placeId: string, householdId?: string): Person => ({
  openid,
  name,
  role: `${POST_NAMES[kind]}${placeId === COMMUNITY ? '' : ` · ${placeOf(placeId).label}`}`,
  posts: [[kind, placeId]],
  ...(householdId ? { homes: [{ householdId, relation: 'owner' as const }] } : {}),
})

/** Those whom a visitor of the demo may want to be, the likeliest first. */
export const cast: Person[] = [
  resident('demo-chen', '陈秀英', 'b3-2-502'),
  officer('demo-wang', '王芳', 'residentsCommittee', COMMUNITY),
  officer('demo-liu', '刘强', 'propertyCompany', 'y1'),
  { ...officer('demo-li', '李建国', 'warden', 'b3', 'b3-1-301'), portrait: 'warden' },
  { openid: 'demo-sun', name: '孙伟', role: '刚搬来，还没有加入' },
  officer('demo-zhao', '赵倩', 'socialWorker', COMMUNITY),
  officer('demo-he', '何军', 'propertyCompany', 'y2'),
  officer('demo-ma', '马丽', 'gridOfficer', 'g2'),
  officer('demo-xu', '许文清', 'communitySecretary', COMMUNITY),
  officer('demo-tang', '唐国华', 'generalBranchSecretary', 'y1', 'b1-1-801'),
  { ...officer('demo-feng', '冯桂兰', 'partyGroupLeader', 'b3', 'b3-1-602'), portrait: 'leader' },
]

const others: Person[] = [
  { ...resident('demo-wu', '吴桐', 'b3-2-801', 'tenant'), state: 'pending' },
  { ...resident('demo-qian', '钱小雨', 'b3-1-1102', 'family'), state: 'pending' },
  officer('demo-song', '宋志明', 'warden', 'b1', 'b1-2-402'),
  officer('demo-deng', '邓玉梅', 'warden', 'b2', 'b2-1-201'),
  officer('demo-han', '韩卫东', 'warden', 'b4', 'b4-1-502'),
  officer('demo-cao', '曹秀兰', 'warden', 'b5', 'b5-2-301'),
  officer('demo-peng', '彭德胜', 'warden', 'b6', 'b6-3-102'),
  officer('demo-fang', '方玉珍', 'healthOfficer', 'b3', 'b3-2-101'),
  officer('demo-dong', '董大勇', 'safetyOfficer', 'b3', 'b3-1-902'),
  officer('demo-su', '苏晓梅', 'cultureOfficer', 'b3', 'b3-2-1201'),
  officer('demo-niu', '牛志刚', 'propertyOfficer', 'b3'),
  officer('demo-yu', '于海洋', 'honoraryWarden', 'b3'),
  officer('demo-bai', '白云', 'partyGroupLeader', 'b1', 'b1-1-501'),
  officer('demo-shi', '石玉兰', 'healthOfficer', 'b1', 'b1-2-202'),
  {
    ...officer('demo-ren', '任建华', 'safetyOfficer', 'b6', 'b6-1-502'),
    role: '治安员（代理） · 6 号楼',
    posts: [['safetyOfficer', 'b6', 'acting']],
  },
  officer('demo-xie', '谢婷', 'gridOfficer', 'g1'),
  officer('demo-luo', '罗杰', 'gridOfficer', 'g3'),
  officer('demo-gao', '高翔', 'gridOfficer', 'g4'),
  officer('demo-liang', '梁德海', 'generalBranchSecretary', 'y2', 'b4-2-701'),
  resident('demo-zhou', '周敏', 'b1-1-302'),
  officer('demo-huang', '黄志强', 'liaison', 'b2', 'b2-2-901'),
  resident('demo-yang', '杨慧', 'b4-1-1001', 'tenant'),
  resident('demo-zhu', '朱永福', 'b5-1-101'),
  resident('demo-qin', '秦淑珍', 'b6-2-702'),
  resident('demo-you', '尤磊', 'b6-1-301', 'family'),
  {
    openid: 'demo-tao',
    name: '陶然',
    role: '住户 · 两个社区各有一户',
    homes: [
      { householdId: 'b2-1-601', relation: 'owner' },
      { householdId: 'zj-b1-1-302', relation: 'tenant' },
    ],
  },
  officer('demo-kong', '孔令辉', 'administrator', COMMUNITY),
  officer('demo-wei', '魏兰', 'residentsCommittee', NEIGHBOUR),
  officer('demo-jin', '金国庆', 'warden', 'zj-b1', 'zj-b1-1-101'),
  resident('demo-dou', '窦丽', 'zj-b1-1-501'),
  { openid: 'demo-fu', name: '傅蕾', role: '单位联络员 · 市商业银行翠苑支行', posts: [['unitContact', 'unit-bank']] },
  // A party member of the water company, and who answers for its people there.
  resident('demo-lei', '雷永明', 'b5-2-1001'),
  {
    openid: 'demo-jiang',
    name: '江涛',
    role: '单位联络员 · 市水务公司翠苑营业所',
    posts: [['unitContact', 'unit-water']],
  },
]

/** Who leads the volunteer teams and who is in them, by openid. The contact of a unit is no different. */
const LEADERS: Record<string, [kind: PostKind, at: string]> = {
  'demo-song': ['teamLeader', 'team-orange'],
  'demo-zhu': ['teamLeader', 'team-gold'],
  'demo-huang': ['teamLeader', 'team-green'],
  'demo-feng': ['teamLeader', 'team-red'],
  'demo-zhou': ['teamLeader', 'team-blue'],
  'demo-shi': ['teamLeader', 'team-six-health'],
  'demo-fang': ['teamLeader', 'team-six-care'],
  'demo-niu': ['teamLeader', 'team-six-environment'],
  'demo-bai': ['teamLeader', 'team-six-mediation'],
  'demo-gao': ['teamLeader', 'team-six-policy'],
  'demo-han': ['teamLeader', 'team-six-security'],
  'demo-yu': ['teamLeader', 'team-talk'],
  'demo-luo': ['teamLeader', 'team-veterans'],
  // Whoever proposed a team leads it while it is tried.
  'demo-tang': ['teamLeader', 'team-tried'],
  'demo-peng': ['teamDeputy', 'team-orange'],
  'demo-liang': ['teamDeputy', 'team-gold'],
  'demo-yang': ['unitContact', 'unit-school'],
}
const VOLUNTEERS: Record<string, string[]> = {
  'demo-song': ['team-orange'],
  'demo-han': ['team-orange', 'team-six-security'],
  'demo-peng': ['team-orange', 'team-green'],
  'demo-you': ['team-orange'],
  'demo-qin': ['team-gold'],
  'demo-deng': ['team-gold', 'team-blue'],
  'demo-liang': ['team-gold'],
  'demo-huang': ['team-green'],
  'demo-zhu': ['team-gold', 'team-green'],
  'demo-feng': ['team-red'],
  'demo-li': ['team-red', 'team-orange'],
  'demo-tang': ['team-red', 'team-tried'],
  'demo-zhou': ['team-blue'],
  'demo-cao': ['team-blue'],
  'demo-chen': ['team-blue'],
  'demo-shi': ['team-six-health'],
  'demo-fang': ['team-six-health', 'team-six-care'],
  'demo-niu': ['team-six-environment'],
  'demo-dong': ['team-six-security', 'team-veterans'],
  'demo-bai': ['team-six-mediation'],
  'demo-su': ['team-six-policy'],
  'demo-tao': ['team-talk'],
  'demo-yu': ['team-talk'],
  'demo-ren': ['team-veterans'],
  'demo-luo': ['team-veterans'],
  'demo-gao': ['team-six-policy'],
}
const engaged = (person: Person): Person => {
  const more = LEADERS[person.openid]
  return {
    ...person,
    ...(more ? { posts: [...(person.posts ?? []), more] } : {}),
    teams: VOLUNTEERS[person.openid] ?? [],
  }
}

/** Whoever holds a post can be called. */
const reachable = (person: Person, index: number): Person =>
  person.posts ? { ...person, phone: `1990000${String(index).padStart(4, '0')}` } : person

export const people: Person[] = [...cast, ...others].map(engaged).map(reachable)
