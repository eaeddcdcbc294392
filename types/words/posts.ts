import type { PlaceLevel } from './places'
import type { SubjectPlan } from './subject'

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
  'teamDeputy',
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
  teamDeputy: '副队长',
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
  teamDeputy: { at: ['team'] },
}

/** What is said of a post that nobody holds: 楼栋长无人在岗. @param key as `warden@b3` */
export const vacantWords = (key: string): string => `${POST_NAMES[key.split('@')[0] as PostKind]}无人在岗`

/** Whether matters can land with a post: they lie at places, so one in a team or for a unit is never given one. */
export const hasDesk = (kind: PostKind): boolean =>
  !POSTS[kind].at.some((level) => level === 'team' || level === 'unit')

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

/** Those who receive what is reported, and decide what becomes of it. */
export const RECEIVING_POSTS: readonly PostKind[] = ['residentsCommittee', 'socialWorker']

/** Posts that call for knowing who lives where and how they are reached. */
export const REGISTER_POSTS: readonly PostKind[] = [
  'warden',
  'gridOfficer',
  'residentsCommittee',
  'socialWorker',
  'administrator',
]

/** Posts whom residents call, and who file what they say for them: 代居民登记. */
export const FILING_POSTS: readonly PostKind[] = [
  'residentsCommittee',
  'socialWorker',
  'gridOfficer',
  'warden',
  'liaison',
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

/** Is it a post, and no person or household? */
export const isPostKey = (holder: string): holder is PostKey =>
  (POST_KINDS as readonly string[]).includes(holder.slice(0, holder.indexOf('@')))

/** '楼栋长 · 3 号楼'; a post over the whole community needs no place. */
export const postTitle = (kind: PostKind, atLabel: string, acting = false): string =>
  `${POST_NAMES[kind]}${acting ? '（代理）' : ''} · ${atLabel}`

/** Those who keep what a community is made of: its set-up, its places, its teams and units. */
export const KEEPING_POSTS = ['administrator', 'residentsCommittee'] as const satisfies readonly PostKind[]

/** Those who name the holders of posts and end their terms; only an administrator does so with administrators. */
export const NAMING_POSTS = KEEPING_POSTS

/** Those who see which buildings miss whom, as far as their own place goes. */
export const COVERAGE_POSTS = [
  ...NAMING_POSTS,
  'communitySecretary',
  'generalBranchSecretary',
  'gridOfficer',
] as const satisfies readonly PostKind[]

/** Whose names stand on the pages of the community. Who looks after one household is that household's own affair. */
export const PUBLIC_POSTS: readonly PostKind[] = [
  ...BUILDING_POSTS,
  'honoraryWarden',
  'gridOfficer',
  'branchSecretary',
  'generalBranchSecretary',
  'communitySecretary',
]

export type BuildingPost = (typeof BUILDING_POSTS)[number]

/** What one asks whom for, a sentence each. */
export const POST_DUTIES: Record<BuildingPost | 'honoraryWarden' | 'gridOfficer', string> = {
  partyGroupLeader: '家有难处、邻里闹矛盾、对办事有意见，找党小组长。',
  warden: '邻里大事小情、核实住户、搬进搬出，找楼栋长。',
  healthOfficer: '楼道卫生、垃圾分类、家里有病人要人搭把手，找卫生员。',
  safetyOfficer: '消防隐患、电动车上楼、门禁坏了、有生人进楼，找治安员。',
  cultureOfficer: '想参加活动、学点东西、组个队，找文体员。',
  propertyOfficer: '水电、电梯、门窗和公共设施报修，找物业房管员。',
  honoraryWarden: '和楼栋长结成拍档的党员，一起给本楼办事。',
  gridOfficer: '楼里办不了、要社区出面的，找网格员。',
}

/** Whom to ask where a post of a building is vacant: the first of these that somebody holds, else the residents' committee. */
export const STAND_INS: Record<BuildingPost, readonly (BuildingPost | 'gridOfficer')[]> = {
  partyGroupLeader: ['warden', 'gridOfficer'],
  warden: ['partyGroupLeader', 'gridOfficer'],
  healthOfficer: ['warden', 'gridOfficer'],
  safetyOfficer: ['warden', 'gridOfficer'],
  cultureOfficer: ['warden', 'gridOfficer'],
  propertyOfficer: ['warden', 'gridOfficer'],
}

/** An invitation to a post. It is open until it was used, withdrawn, or its seven days are over. */
export const INVITATION_STATES = ['open', 'used', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export const INVITATION_STATE_NAMES: Record<InvitationState, string> = {
  open: '等待接受',
  used: '已接受',
  withdrawn: '已撤回',
  expired: '已过期',
}

export const INVITATION_DAYS = 7

/** A spreadsheet of posts. 'checked': read and sound, waiting for somebody's yes. */
export const POST_SHEET_STATES = ['checked', 'running', 'done', 'expired'] as const
/** What messages of this domain are about. */
export const postSubjects = {
  /** Of one's own posts, or of somebody's whom the office named: by the id of that member. */
  post: {
    called: '职务',
    way: (id, reader) => ({ page: 'posts/held', ...(id === reader?.id ? {} : { query: { member: id } }) }),
  },
  /** By the id of the place where somebody is missing. Over the whole community there is no building to look at. */
  vacancy: {
    called: '空缺的职务',
    way: (id, reader) => ({ page: id === reader?.communityId ? 'communities/setup' : 'posts/coverage' }),
  },
} satisfies Record<string, SubjectPlan>
