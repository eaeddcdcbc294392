/** How a person stands in a community: by all their homes and posts together. */
export const MEMBER_STATES = ['pending', 'verified', 'refused', 'left'] as const
export type MemberState = (typeof MEMBER_STATES)[number]

export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  pending: '待核实',
  verified: '已核实',
  refused: '未通过',
  left: '已退出',
}

/** How one home of a person stands. */
export const HOME_STATES = ['pending', 'verified', 'refused'] as const
export type HomeState = (typeof HOME_STATES)[number]

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
] as const
export type MemberStep = (typeof MEMBER_STEPS)[number]

export const NAME_LENGTH = 20
export const REASON_LENGTH = 200
/** Dwellings that one person may belong to in one community. */
export const HOMES_AT_MOST = 10
