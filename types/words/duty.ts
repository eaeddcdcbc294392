import type { SubjectPlan, SystemWords } from './subject'

/**
 * The words of reporting for duty (报到与服务). No schemas: the app's main package imports this file.
 *
 * Source: issue 16; rules/duty.md. Nothing here ranks anybody: there is no order by count or minutes, and nobody is called
 * missing (国办函〔2026〕12号).
 */

/** Which party members there are (三报到). A community may call them otherwise. */
export const DUTY_KINDS = ['inService', 'retired', 'floating'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]
export const DUTY_KIND_NAMES: Record<DutyKind, string> = {
  inService: '在职党员',
  retired: '离退休党员',
  floating: '流动党员',
}

export const FILE_STATES = ['applied', 'active', 'refused', 'left'] as const
export type FileState = (typeof FILE_STATES)[number]
export const FILE_STATE_NAMES: Record<FileState, string> = {
  applied: '等支部确认',
  active: '已报到',
  refused: '没有通过',
  left: '已转出',
}

export const FILE_STEPS = [
  'register',
  'enter',
  'confirm',
  'refuse',
  'transfer',
  'unitClosed',
  'save',
  'share',
  'remind',
  'reminded',
  'leave',
] as const
export type FileStep = (typeof FILE_STEPS)[number]
export const FILE_STEP_NAMES: Record<FileStep, string> = {
  register: '本人报到',
  enter: '社区代为登记',
  confirm: '支部确认',
  refuse: '没有通过',
  transfer: '转接',
  unitClosed: '单位停用，待定',
  save: '修改资料',
  share: '修改邻居看到的内容',
  remind: '修改提醒',
  reminded: '已提醒一次',
  leave: '转出',
}

/** What counts as having taken part. Source: rules/duty.md B.1, row 4; the desk and activities by issue 16, part 2. */
export const SOURCE_KINDS = ['task', 'meeting', 'pledge', 'post', 'help', 'activity', 'desk'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
export const SOURCE_KIND_NAMES: Record<SourceKind, string> = {
  task: '志愿任务',
  meeting: '圆桌会议',
  pledge: '兑现承诺',
  post: '在岗服务',
  help: '走访帮办',
  activity: '社区活动',
  desk: '到社区报到',
}

/** 'pending': scanned without a network, and the leader has not said yes so far. */
export const ENTRY_STATES = ['counted', 'pending', 'dropped', 'struck'] as const
export type EntryState = (typeof ENTRY_STATES)[number]
export const ENTRY_STATE_NAMES: Record<EntryState, string> = {
  counted: '参加了',
  pending: '等负责人确认',
  dropped: '没有记上',
  struck: '已撤销',
}

/** How somebody stands in a period, in words that shame nobody. */
export const TAKING_PART = ['tookPart', 'excused', 'notYet'] as const
export type TakingPart = (typeof TAKING_PART)[number]
export const TAKING_PART_NAMES: Record<TakingPart, string> = {
  tookPart: '参加了',
  excused: '请过假',
  notYet: '还没有',
}

/** Why somebody is excused: a kind and no more. */
export const EXCUSES = ['away', 'ill', 'caring', 'other'] as const
export type Excuse = (typeof EXCUSES)[number]
export const EXCUSE_NAMES: Record<Excuse, string> = { away: '出差', ill: '生病', caring: '照护', other: '其他' }

export const EXCUSE_STATES = ['asked', 'given', 'refused'] as const

export const PERIOD_STEPS = [
  'enter',
  'record',
  'correct',
  'scan',
  'accept',
  'drop',
  'strike',
  'askExcuse',
  'excuse',
  'refuseExcuse',
  'regroup',
] as const
export type PeriodStep = (typeof PERIOD_STEPS)[number]

/** How often a community asks its party members to take part. 'none': it does not; months are kept all the same. */
export const RHYTHMS = ['none', 'month', 'quarter', 'halfYear', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]
export const RHYTHM_NAMES: Record<Rhythm, string> = {
  none: '不作要求',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}
/** Times in a period, at most. */
export const RHYTHM_TIMES_AT_MOST = 12

export const SETTING_STEPS = ['begin', 'rhythm', 'labels', 'checkIn', 'postsHeld'] as const
export type SettingStep = (typeof SETTING_STEPS)[number]

/** A named activity, or a day of the community's own desk. */
export const ACTIVITY_KINDS = ['activity', 'desk'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export const ACTIVITY_STATES = ['open', 'cancelled'] as const
export const ACTIVITY_STEPS = ['open', 'cancel'] as const
export type ActivityStep = (typeof ACTIVITY_STEPS)[number]
export const ACTIVITY_TITLE_LENGTH = 30
export const ACTIVITY_WHERE_LENGTH = 40
/** Minutes before its start and after its end in which people check in. */
export const CHECK_IN_MARGIN = 30

export const EMPLOYER_LENGTH = 40
export const SKILLS_LENGTH = 60
export const TIMES_LENGTH = 60
export const DUTY_REASON_LENGTH = 100
export const ENTRY_LABEL_LENGTH = 40
export const DOCUMENT_NUMBER_LENGTH = 40
export const LABEL_LENGTH = 10

/** How a register that an office brings in goes. */
export const DUTY_SHEET_STATES = ['checked', 'running', 'done', 'expired'] as const
/** Rows of one register. */
export const DUTY_SHEET_ROWS = 2_000
/** Employers that are none of our units, of which the figures of a register name the first. */
export const EMPLOYERS_SHOWN = 20

/** How a period reads: '2026-03' is '3 月', '2026-Q1' is '第 1 季度'. */
export function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return `${year} 年`
  if (part.startsWith('Q')) return `${year} 年第 ${part.slice(1)} 季度`
  if (part.startsWith('H')) return `${year} 年${part === 'H1' ? '上' : '下'}半年`
  return `${year} 年 ${Number(part)} 月`
}

/** What messages and todos of this domain are about. */
export const dutySubjects = {
  dutyFile: {
    called: '报到档案',
    way: (id, reader) =>
      reader && !reader.posts.length ? { page: 'duty/mine' } : { page: 'duty/file', query: { id } },
    waits: {
      verbs: { confirmDuty: '确认报到' },
      turns: { confirmDuty: '等支部确认' },
    },
  },
  dutyPeriod: {
    called: '报到记录',
    way: () => ({ page: 'duty/mine' }),
    waits: {
      verbs: { confirmScan: '确认离线签到', answerExcuse: '答复请假' },
      way: ({ verb }) => ({ page: verb === 'answerExcuse' ? 'duty/excuses' : 'duty/scans' }),
    },
  },
  dutyActivity: { called: '报到活动', way: (id) => ({ page: 'duty/activity', query: { id } }) },
} satisfies Record<string, SubjectPlan>

export const dutySystem: SystemWords = {
  called: '党员报到',
  purpose: '党员向社区报到，参加服务，社区记下来并向单位反馈。',
}
