import type { SubjectPlan } from './subject'

/** How a person stands in a community: by all their homes and posts together. */
export const MEMBER_STATES = ['pending', 'verified', 'refused', 'left', 'erased'] as const
export type MemberState = (typeof MEMBER_STATES)[number]

export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  pending: '待核实',
  verified: '已核实',
  refused: '未通过',
  left: '已退出',
  erased: '已注销',
}

/** How one home of a person stands. */
export const HOME_STATES = ['pending', 'verified', 'refused'] as const
export type HomeState = (typeof HOME_STATES)[number]

export const HOME_STATE_NAMES: Record<HomeState, string> = { pending: '待核实', verified: '已核实', refused: '未通过' }

export const RELATIONS = ['owner', 'tenant', 'family'] as const
export type Relation = (typeof RELATIONS)[number]

export const RELATION_NAMES: Record<Relation, string> = { owner: '业主', tenant: '租户', family: '家人' }

/** What stands on a member's timeline. */
export const MEMBER_STEPS = [
  'join',
  'verify',
  'refuse',
  'moveOut',
  'takePost',
  'endPost',
  'joinTeam',
  'leaveTeam',
  'block',
  'unblock',
  'setPhone',
  'forgetPhone',
  'setPortrait',
  'leave',
  'stay',
  'erase',
] as const
export type MemberStep = (typeof MEMBER_STEPS)[number]

export const MEMBER_STEP_NAMES: Record<MemberStep, string> = {
  join: '登记住处',
  verify: '核实通过',
  refuse: '未通过核实',
  moveOut: '搬离',
  takePost: '任职',
  endPost: '卸任',
  joinTeam: '加入志愿队',
  leaveTeam: '退出志愿队',
  block: '暂停发布',
  unblock: '恢复发布',
  setPhone: '登记电话',
  forgetPhone: '删除电话',
  setPortrait: '更换照片',
  leave: '退出社区',
  stay: '退出没有办成',
  erase: '注销',
}

export const NAME_LENGTH = 20
export const REASON_LENGTH = 200
/** Dwellings that one person may belong to in one community. */
export const HOMES_AT_MOST = 10

/** What somebody who had their data deleted is called where their part in a matter must stay. */
export const FORMER_NAME = '已注销居民'

/**
 * What messages of this domain are about. An applicant leads to the place where they are verified; whoever is the warden of
 * several finds them on the first screen.
 */
export const memberSubjects = {
  member: {
    called: '居民',
    way(id, reader) {
      if (!reader || id === reader.id) return null
      const places = reader.posts.filter(({ kind }) => kind === 'warden').map(({ at }) => at.id)
      return places.length === 1 && places[0] ? { page: 'members/verify', query: { place: places[0] } } : null
    },
    waits: {
      verbs: { verify: '待核实' },
      // The list of applicants of the place where the post is held.
      way: ({ holder }) => ({ page: 'members/verify', query: { place: holder.split('@')[1] ?? '' } }),
    },
  },
} satisfies Record<string, SubjectPlan>
