import type { SubjectPlan, SystemWords } from './subject'

/** The colour by which people know a team (志愿服务队). */
export const TEAM_COLOURS = ['orange', 'gold', 'green', 'red', 'blue', 'violet', 'cyan', 'pink'] as const
export type TeamColour = (typeof TEAM_COLOURS)[number]

/** Always beside the colour: not everybody tells them apart. */
export const TEAM_COLOUR_NAMES: Record<TeamColour, string> = {
  orange: '橙色',
  gold: '金色',
  green: '绿色',
  red: '红色',
  blue: '蓝色',
  violet: '紫色',
  cyan: '青色',
  pink: '粉色',
}

/** What a team does. */
export const TEAM_FIELDS = [
  'safety',
  'culture',
  'environment',
  'starService',
  'care',
  'health',
  'policy',
  'mediation',
] as const
export type TeamField = (typeof TEAM_FIELDS)[number]

export const TEAM_FIELD_NAMES: Record<TeamField, string> = {
  safety: '平安',
  culture: '文化',
  environment: '环保',
  starService: '星级服务',
  care: '关爱',
  health: '健康',
  policy: '政策宣讲',
  mediation: '调解',
}

export const TEAM_STEPS = ['add', 'save', 'describe', 'close', 'reopen'] as const
export type TeamStep = (typeof TEAM_STEPS)[number]

export const TEAM_NAME_LENGTH = 20
export const TEAM_ABOUT_LENGTH = 300
/** Teams of one community that one person may be in. */
export const TEAMS_AT_MOST = 8

/** What messages and the feed of this domain are about. */
export const teamSubjects = {
  team: { called: '志愿服务队', way: (id) => ({ page: 'teams/detail', query: { id } }) },
} satisfies Record<string, SubjectPlan>

export const teamSystem: SystemWords = { called: '志愿服务队', purpose: '登记志愿服务队，居民可以报名参加。' }
