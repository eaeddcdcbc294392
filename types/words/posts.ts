import type { PlaceLevel } from './places'

/**
 * The posts (职务) that a person may hold, each at a place of one level.
 * Source: DOMAIN vocabulary, 'two leaders, four officers' and 'five levels of responsibility'.
 */
export const POST_KINDS = [
  'administrator',
  'residentsCommittee',
  'socialWorker',
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
  'warden',
  'healthOfficer',
  'safetyOfficer',
  'cultureOfficer',
  'propertyOfficer',
  'honoraryWarden',
  'gridOfficer',
  'propertyCompany',
  'ownersCommittee',
  'mediator',
  'steward',
  'liaison',
] as const
export type PostKind = (typeof POST_KINDS)[number]

export const POST_NAMES: Record<PostKind, string> = {
  administrator: '社区管理员',
  residentsCommittee: '居委会',
  socialWorker: '社工',
  communitySecretary: '党委书记',
  generalBranchSecretary: '总支书记',
  branchSecretary: '支部书记',
  partyGroupLeader: '楼栋党小组长',
  warden: '楼栋长',
  healthOfficer: '卫生员',
  safetyOfficer: '治安员',
  cultureOfficer: '文体员',
  propertyOfficer: '物业房管员',
  honoraryWarden: '荣誉楼栋长',
  gridOfficer: '网格员',
  propertyCompany: '物业公司',
  ownersCommittee: '业委会',
  mediator: '调解员',
  steward: '红管家',
  liaison: '联户长',
}

/** Those who are at work for the community and may know who reported 'by name to the staff only'. */
export const STAFF_POSTS: readonly PostKind[] = [
  'administrator',
  'residentsCommittee',
  'socialWorker',
  'gridOfficer',
  'propertyCompany',
  'propertyOfficer',
]

/** The posts an overdue matter climbs, lowest first, with the level of place each answers for (五级负责). */
export const RESPONSIBILITY_CHAIN: readonly { post: PostKind; level: PlaceLevel }[] = [
  { post: 'partyGroupLeader', level: 'building' },
  { post: 'branchSecretary', level: 'block' },
  { post: 'generalBranchSecretary', level: 'yard' },
  { post: 'communitySecretary', level: 'community' },
]

/** A post at a place in one word, as `warden@b3`: what queries, grants and worklists go by. */
export type PostKey = `${PostKind}@${string}`
export const postKey = (kind: PostKind, placeId: string): PostKey => `${kind}@${placeId}`
