import type { PlaceLevel } from './places'

/**
 * The posts (职务) that a person may hold. Source: DOMAIN vocabulary, 'two leaders, four officers' and 'five levels of
 * responsibility'.
 */
export const POST_KINDS = [
  'administrator',
  'subdistrict',
  'residentsCommittee',
  'socialWorker',
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
  'partyMember',
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
  'unitContact',
  'teamLeader',
] as const
export type PostKind = (typeof POST_KINDS)[number]

export const POST_NAMES: Record<PostKind, string> = {
  administrator: '社区管理员',
  subdistrict: '街道',
  residentsCommittee: '居委会',
  socialWorker: '社工',
  communitySecretary: '党委书记',
  generalBranchSecretary: '总支书记',
  branchSecretary: '支部书记',
  partyGroupLeader: '楼栋党小组长',
  partyMember: '包户党员',
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
  unitContact: '单位联络员',
  teamLeader: '队长',
}

/** Where a post can be held: at a place of some level, in a volunteer team, or for a unit. */
export type SeatLevel = PlaceLevel | 'team' | 'unit'

interface PostRule {
  at: readonly SeatLevel[]
  /** Only one person may hold it at one place; beside them one acting (代理). */
  one?: true
  /** It is for somebody who lives there, and ends when they move out. */
  resident?: true
}

/** What a post is, one line each. */
export const POSTS: Record<PostKind, PostRule> = {
  administrator: { at: ['community'] },
  subdistrict: { at: ['community'] },
  residentsCommittee: { at: ['community'] },
  socialWorker: { at: ['community', 'yard', 'grid'] },
  communitySecretary: { at: ['community'], one: true },
  generalBranchSecretary: { at: ['yard'], one: true },
  branchSecretary: { at: ['block'], one: true },
  partyGroupLeader: { at: ['building'], one: true },
  partyMember: { at: ['household'] },
  warden: { at: ['building'], one: true, resident: true },
  healthOfficer: { at: ['building'], one: true, resident: true },
  safetyOfficer: { at: ['building'], one: true, resident: true },
  cultureOfficer: { at: ['building'], one: true, resident: true },
  propertyOfficer: { at: ['building'], one: true },
  honoraryWarden: { at: ['building'] },
  gridOfficer: { at: ['grid'], one: true },
  propertyCompany: { at: ['community', 'yard'] },
  ownersCommittee: { at: ['community', 'yard'] },
  mediator: { at: ['community', 'yard', 'grid'] },
  steward: { at: ['building', 'doorway'], resident: true },
  liaison: { at: ['building', 'doorway'], resident: true },
  unitContact: { at: ['unit'] },
  teamLeader: { at: ['team'], one: true },
}

/** Two leaders and four officers of a building (两长四员), in the order in which people know them. */
export const BUILDING_POSTS = [
  'partyGroupLeader',
  'warden',
  'healthOfficer',
  'safetyOfficer',
  'cultureOfficer',
  'propertyOfficer',
] as const satisfies readonly PostKind[]

/** Who is paired with whom (拍档): the honorary warden with the warden of the same building. */
export const PARTNERS: Partial<Record<PostKind, PostKind>> = { honoraryWarden: 'warden', warden: 'honoraryWarden' }

/** Those who are at work for the community and may know who reported 'by name to the staff only'. */
export const STAFF_POSTS: readonly PostKind[] = [
  'administrator',
  'residentsCommittee',
  'socialWorker',
  'gridOfficer',
  'propertyCompany',
  'propertyOfficer',
]

/** Posts that call for knowing who lives where and how they are reached. */
export const REGISTER_POSTS: readonly PostKind[] = [
  'warden',
  'gridOfficer',
  'residentsCommittee',
  'socialWorker',
  'administrator',
]

/** The posts an overdue matter climbs, lowest first, with the level of place each answers for (五级负责). */
export const RESPONSIBILITY_CHAIN: readonly { post: PostKind; level: PlaceLevel }[] = [
  { post: 'partyMember', level: 'household' },
  { post: 'partyGroupLeader', level: 'building' },
  { post: 'branchSecretary', level: 'block' },
  { post: 'generalBranchSecretary', level: 'yard' },
  { post: 'communitySecretary', level: 'community' },
]

/** A post at a place, in a team or for a unit in one word, as `warden@b3`: what queries, grants and worklists go by. */
export type PostKey = `${PostKind}@${string}`
export const postKey = (kind: PostKind, at: string): PostKey => `${kind}@${at}`

/** '楼栋长 · 3 号楼'; a post over the whole community needs no place. */
export const postTitle = (kind: PostKind, atLabel: string, acting = false): string =>
  `${POST_NAMES[kind]}${acting ? '（代理）' : ''} · ${atLabel}`
