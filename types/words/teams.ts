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

export const TEAM_STEPS = [
  'add',
  'save',
  'describe',
  'close',
  'reopen',
  'propose',
  'takeBack',
  'beginTrial',
  'ask',
  'advise',
  'confirm',
  'endTrial',
] as const
export type TeamStep = (typeof TEAM_STEPS)[number]

/** How a team that a resident proposed (发起一支队伍) stands. 'ended': with thanks, before its trial or after it. */
export const TEAM_STAGES = ['proposed', 'trial', 'confirmed', 'ended'] as const
export type TeamStage = (typeof TEAM_STAGES)[number]

export const TEAM_STAGE_NAMES: Record<TeamStage, string> = {
  proposed: '等待答复',
  trial: '试运行',
  confirmed: '正式队伍',
  ended: '已结束',
}

/** How somebody joins a team: by themselves, or with the leader's yes. */
export const ADMITTING = ['atOnce', 'withYes'] as const
export type Admitting = (typeof ADMITTING)[number]

export const ADMITTING_NAMES: Record<Admitting, string> = { atOnce: '直接参加', withYes: '队长同意后参加' }

/** Days for which a new team is tried. */
export const TRIAL_DAYS = 90
export const TRIAL_AT_LEAST = 7
export const TRIAL_AT_MOST = 365

export const APPLICATION_STATES = ['waiting', 'admitted', 'declined', 'withdrawn'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const APPLICATION_STATE_NAMES: Record<ApplicationState, string> = {
  waiting: '等待答复',
  admitted: '已同意',
  declined: '未通过',
  withdrawn: '已撤回',
}
export const APPLICATION_STEPS = ['apply', 'admit', 'decline', 'withdraw', 'void'] as const

/** What an applicant says of themselves. */
export const APPLICATION_LENGTH = 100
/** Why somebody is not taken, what a mentor says, and thanks at the end of a trial. */
export const TEAM_REASON_LENGTH = 100

export const TEAM_NAME_LENGTH = 20
export const TEAM_ABOUT_LENGTH = 300
/** Teams of one community that one person may be in. */
export const TEAMS_AT_MOST = 8

/** What messages and the feed of this domain are about. */
export const teamSubjects = {
  team: {
    called: '志愿服务队',
    way: (id) => ({ page: 'teams/detail', query: { id } }),
    waits: {
      verbs: {
        answerProposal: '有人想发起队伍，请答复',
        judgeTrial: '试运行期满，请确认或结束',
        advise: '试运行期满，请导师说说看法',
      },
    },
  },
  teamApplication: {
    called: '入队申请',
    way: (id) => ({ page: 'teams/application', query: { id } }),
    waits: { verbs: { admit: '有人申请参加，请答复' } },
  },
} satisfies Record<string, SubjectPlan>

export const teamSystem: SystemWords = { called: '志愿服务队', purpose: '登记志愿服务队，居民可以报名参加。' }
