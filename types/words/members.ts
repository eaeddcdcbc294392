export const MEMBER_STATES = ['pending', 'verified', 'refused'] as const
export type MemberState = (typeof MEMBER_STATES)[number]

export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  pending: '待核实',
  verified: '已核实',
  refused: '未通过',
}

export const RELATIONS = ['owner', 'tenant', 'family'] as const
export type Relation = (typeof RELATIONS)[number]

export const RELATION_NAMES: Record<Relation, string> = { owner: '业主', tenant: '租户', family: '家人' }

export const NAME_LENGTH = 20
export const REASON_LENGTH = 200
