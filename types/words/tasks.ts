import type { SubjectPlan, SystemWords } from './subject'

/** The words of a volunteer task (志愿任务). No schemas: the app's main package imports this file. */

export const TASK_STATES = ['draft', 'open', 'underWay', 'ended', 'counted', 'cancelled'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** States in which a task may still be taken for a request, or for what a roundtable resolved. */
export const TAKING_TASK_STATES: readonly TaskState[] = ['open', 'underWay']

export const TASK_STATE_NAMES: Record<TaskState, string> = {
  draft: '草稿',
  open: '招募中',
  underWay: '进行中',
  ended: '待计时',
  counted: '已计时',
  cancelled: '已取消',
}

/** In which lists it lies. */
export const TASK_PHASES = ['draft', 'coming', 'over'] as const
export type TaskPhase = (typeof TASK_PHASES)[number]

export const TASK_PHASE_OF: Record<TaskState, TaskPhase> = {
  draft: 'draft',
  open: 'coming',
  underWay: 'coming',
  ended: 'over',
  counted: 'over',
  cancelled: 'over',
}

/** What stands on the timeline. Without a person: what the clock did, or what followed from another step. */
export const TASK_STEPS = [
  'draft',
  'change',
  'publish',
  'claim',
  'wait',
  'claimFor',
  'withdraw',
  'askStandIn',
  'takeOver',
  'confirmComing',
  'checkIn',
  'checkOut',
  'mark',
  'photograph',
  'takeOffer',
  'declineOffer',
  'lapse',
  'giveUp',
  'void',
  'allow',
  'setPlaces',
  'close',
  'move',
  'restrict',
  'ask',
  'call',
  'watch',
  'begin',
  'end',
  'remind',
  'climb',
  'cancel',
  'count',
  'correct',
  'thank',
  'forget',
  'takeOrigin',
] as const
export type TaskStep = (typeof TASK_STEPS)[number]

export const TASK_STEP_NAMES: Record<TaskStep, string> = {
  draft: '起草',
  change: '修改',
  publish: '发布',
  claim: '认领',
  wait: '排队',
  claimFor: '代认领',
  withdraw: '退出',
  askStandIn: '找人替班',
  takeOver: '替班',
  confirmComing: '确认能来',
  checkIn: '签到',
  checkOut: '签退',
  mark: '登记出勤',
  photograph: '拍现场照片',
  takeOffer: '接受名额',
  declineOffer: '放弃名额',
  lapse: '名额过时未回复',
  giveUp: '时间冲突，自动退出',
  void: '不能再参加，自动退出',
  allow: '时间冲突，队长同意参加',
  setPlaces: '调整名额',
  close: '不再招新',
  move: '改时间',
  restrict: '改参加要求',
  ask: '问能不能来',
  call: '提醒参加',
  watch: '看看人手够不够',
  begin: '开始',
  end: '结束',
  remind: '提醒计时',
  climb: '计时超时',
  cancel: '取消',
  count: '计时',
  correct: '更正时长',
  thank: '感谢',
  takeOrigin: '接上一件居民诉求',
  forget: '隐去没有手机的人的姓名',
}

/** What happens to a repeat (每周重复). */
export const SERIES_STEPS = ['repeat', 'make', 'skip', 'endRepeat'] as const

/** How it stands with one person's place once it is taken. */
export const CLAIM_STATES = ['claimed', 'here', 'gone', 'counted', 'absent', 'excused'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export const CLAIM_STATE_NAMES: Record<ClaimState, string> = {
  claimed: '已认领',
  here: '到了',
  gone: '走了',
  counted: '已计时',
  absent: '没有到',
  excused: '请假',
}

/** What becomes of a claim when it is counted. */
export const OUTCOMES = ['counted', 'absent', 'excused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What a leader notes of somebody after the end, before the task is counted; 'claimed' takes it back. */
export const MARKS = ['absent', 'excused', 'claimed'] as const

export const RISKS = ['none', 'some', 'danger'] as const
export type Risk = (typeof RISKS)[number]

export const RISK_NAMES: Record<Risk, string> = { none: '没有特别风险', some: '有一点风险', danger: '有危险' }

/** What somebody may do with a task, as it stands now. */
export const TASK_ACTIONS = [
  'claim',
  'wait',
  'takeOffer',
  'declineOffer',
  'takeOver',
  'confirmComing',
  'checkIn',
  'checkOut',
  'withdraw',
  'askStandIn',
  'thank',
  'publish',
  'change',
  'spot',
  'count',
  'setPlaces',
  'close',
  'move',
  'cancel',
] as const
export type TaskAction = (typeof TASK_ACTIONS)[number]

/** What else somebody may do with a task. Apart from its actions, because each of those is a button to packages before. */
export const TASK_FURTHER = ['photograph', 'end', 'allow', 'restrict', 'correct'] as const
export type TaskFurther = (typeof TASK_FURTHER)[number]

/** When a photo was taken on the spot: before the work, or after it. */
export const PHOTO_TIMES = ['before', 'after'] as const
export type PhotoTime = (typeof PHOTO_TIMES)[number]

export const PHOTO_TIME_NAMES: Record<PhotoTime, string> = { before: '之前', after: '之后' }

/** Photos of a task from before, and as many from after. */
export const SPOT_PHOTOS_AT_MOST = 3

/** What a task may ask for, and a volunteer may know. Reads after '需要' and '会'. */
export const SKILLS = ['bloodPressure', 'firstAid', 'haircut', 'repair', 'tutoring', 'calligraphy', 'driving'] as const
export type Skill = (typeof SKILLS)[number]

export const SKILL_NAMES: Record<Skill, string> = {
  bloodPressure: '会量血压',
  firstAid: '会急救',
  haircut: '会理发',
  repair: '会修小家电',
  tutoring: '会辅导功课',
  calligraphy: '会书法',
  driving: '会开车',
}

/** When volunteers are mostly free: by the start of a task, in Shanghai. Saturday and Sunday are the weekend. */
export const TIMES = [
  'weekdayMorning',
  'weekdayAfternoon',
  'weekdayEvening',
  'weekendMorning',
  'weekendAfternoon',
  'weekendEvening',
] as const
export type TimeWished = (typeof TIMES)[number]

/** Reads before '有空'. */
export const TIME_NAMES: Record<TimeWished, string> = {
  weekdayMorning: '平日上午',
  weekdayAfternoon: '平日下午',
  weekdayEvening: '平日晚上',
  weekendMorning: '周末上午',
  weekendAfternoon: '周末下午',
  weekendEvening: '周末晚上',
}

export const TITLE_LENGTH = 30
export const ABOUT_LENGTH = 500
export const MEET_LENGTH = 40
export const BRING_LENGTH = 100
export const NOTE_LENGTH = 100
export const THANKS_LENGTH = 30
/** How many may thank for one task. */
export const THANKS_AT_MOST = 100
/** What is said of a task to whoever reported what it was made for. */
export const REPORT_LENGTH = 300
/** So many people are suggested for a task, and asked at once. */
export const ASKED_AT_MOST = 10
/** What was learnt in it, for those who do it next. */
export const LEARNT_LENGTH = 200
/** Minutes before the start and after the end in which people are noted as here or gone. */
export const ON_SPOT_MARGIN = 30
/** People at once in one task, and as many who wait for a place. */
export const PLACES_AT_MOST = 200
export const WAITING_AT_MOST = 200
/** Minutes. */
export const SHIFT_AT_MOST = 12 * 60
/** Minutes of one entry: beyond these a reason is needed, and beyond those the office. */
export const MINUTES_WITH_REASON = 480
export const MINUTES_BY_OFFICE = 720
export const MINUTES_AT_MOST = 24 * 60

/** Hours as they stand on paper, with one decimal: rounded down once, on the total of the minutes. */
export const hoursOnPaper = (minutes: number): number => Math.floor(minutes / 6) / 10

/** Days before the start from which a task with too few people is on the watch list. */
export const WATCHED_DAYS = 7
/** How a todo says by its sign how many people are missing, as 'short-2'; and back. */
export const shortSign = (missing: number): string => `short-${missing}`
export const shortOf = (sign: string): number | null => {
  const found = /^short-(\d+)$/.exec(sign)
  return found ? Number(found[1]) : null
}

/** What messages and todos of this domain are about. */
export const taskSubjects = {
  task: {
    called: '志愿任务',
    way: (id) => ({ page: 'tasks/detail', query: { id } }),
    waits: {
      verbs: {
        countTask: '计服务时长',
        answerOffer: '有名额，请回复',
        confirmComing: '改了时间，还能来吗',
        findPeople: '人手不够，请找人',
      },
      way: ({ subjectId: id, verb }) => {
        // Whoever leads it counts it on a page of its own.
        if (verb === 'countTask') return { page: 'tasks/count', query: { id } }
        return { page: 'tasks/detail', query: { id, ...(verb === 'findPeople' ? { find: '1' } : {}) } }
      },
    },
  },
} satisfies Record<string, SubjectPlan>

export const taskSystem: SystemWords = { called: '志愿任务', purpose: '志愿服务队发布任务，居民认领，记服务时长。' }
