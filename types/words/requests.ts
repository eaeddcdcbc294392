import { isPostKey } from './posts'
import type { SubjectPlan, SystemWords } from './subject'
import { householdKey } from './todos'

/** The words of a request (诉求): states, actions, categories, and how each reads on screen. No schemas: the app's main package imports this file. */

export const REQUEST_STATES = [
  'submitted',
  'accepted',
  'declined',
  'inHand',
  'answered',
  'settled',
  'reopened',
  'withdrawn',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export const REQUEST_STATE_NAMES: Record<RequestState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  declined: '不予受理',
  inHand: '办理中',
  answered: '已答复',
  settled: '已解决',
  reopened: '未解决',
  withdrawn: '已撤回',
}

/** Accepted, and given to whoever is to do it. */
const DISPATCHED_NAME = '已派单'
const HELD_NAME = '内容待审核'
/** To whoever reported it, what is answered is theirs to confirm. */
const ASKED_NAME = '请您确认'

/**
 * How a request stands, in a word: the same on its page, in a list and on the first screen of whoever reported it.
 * @param mine whether its reporter reads it
 */
export function standingName(
  { state, held, dispatched }: { state: RequestState; held?: boolean; dispatched?: boolean },
  mine: boolean,
): string {
  if (held && PHASE_OF[state] !== 'closed') return HELD_NAME
  if (state === 'accepted' && dispatched) return DISPATCHED_NAME
  return state === 'answered' && mine ? ASKED_NAME : REQUEST_STATE_NAMES[state]
}

/** Four boxes for eight states: what a worklist is sorted into. */
export const REQUEST_PHASES = ['new', 'working', 'answered', 'closed'] as const
export type RequestPhase = (typeof REQUEST_PHASES)[number]

/** What somebody still has to do something about. */
export const OPEN_PHASES = REQUEST_PHASES.filter((phase) => phase !== 'closed')

/** In which box each state lies. */
export const PHASE_OF: Record<RequestState, RequestPhase> = {
  submitted: 'new',
  reopened: 'new',
  accepted: 'working',
  inHand: 'working',
  answered: 'answered',
  settled: 'closed',
  declined: 'closed',
  withdrawn: 'closed',
}

export const REQUEST_PHASE_NAMES: Record<RequestPhase, string> = {
  new: '待受理',
  working: '办理中',
  answered: '待确认',
  closed: '已办结',
}

export const REQUEST_ACTIONS = [
  'accept',
  'decline',
  'dispatch',
  'start',
  'note',
  'answer',
  'settle',
  'reopen',
  'withdraw',
] as const
export type RequestAction = (typeof REQUEST_ACTIONS)[number]

/** How an action reads on its button, for the person who is about to do it. */
export const REQUEST_ACTION_NAMES: Record<RequestAction, string> = {
  accept: '受理',
  decline: '不予受理',
  dispatch: '派单',
  start: '开始办理',
  note: '记录进展',
  answer: '答复',
  settle: '已解决',
  reopen: '没有解决',
  withdraw: '撤回',
}

/**
 * What stands on a timeline: the actions; the beginning; what a resident says of a request that was filed for somebody of
 * their name: mine, or not mine; that it was handed on to the roundtable or to a task, what is heard from there, and that it
 * came back; what the clock does: a date put off, the climb of an overdue matter.
 */
export const REQUEST_STEPS = [
  'submit',
  ...REQUEST_ACTIONS,
  'takeOver',
  'disown',
  'handOn',
  'handBack',
  'hear',
  'postpone',
  'climb',
] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

/** How a step reads on the timeline, for whoever reads it later. */
export const REQUEST_STEP_NAMES: Record<RequestStep, string> = {
  submit: '提交诉求',
  accept: '已受理',
  decline: '不予受理',
  dispatch: '已派单',
  start: '开始办理',
  note: '办理进展',
  answer: '答复',
  settle: '居民确认：已解决',
  reopen: '居民确认：未解决',
  withdraw: '居民撤回',
  takeOver: '居民本人已接手',
  disown: '同名住户说不是自己的',
  handOn: '已转办',
  handBack: '转办没有结果，退回办理',
  hear: '转办有了进展',
  postpone: '期限顺延',
  climb: '超时提醒',
}

/** The same where somebody at work entered it for the resident: 代居民登记, 代填. */
export const FILED_STEP_NAMES: Partial<Record<RequestStep, string>> = {
  submit: '代居民登记',
  settle: '代填：居民认为已解决',
  reopen: '代填：居民认为没有解决',
  withdraw: '代填：居民要求撤回',
}

/** Has the office given it to somebody since it last came in? */
export function wasDispatched(timeline: readonly { step: RequestStep }[]): boolean {
  const turns = timeline.filter(({ step }) => step === 'dispatch' || step === 'reopen')
  return turns[turns.length - 1]?.step === 'dispatch'
}

/** Categories with the working days a handler has from dispatch, unless the office sets another date. */
export const REQUEST_CATEGORIES = [
  'facilities',
  'sanitation',
  'safety',
  'parking',
  'property',
  'neighbours',
  'care',
  'suggestion',
  'other',
] as const
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number]

export const REQUEST_CATEGORY_NAMES: Record<RequestCategory, string> = {
  facilities: '公共设施维修',
  sanitation: '环境卫生',
  safety: '安全隐患',
  parking: '停车秩序',
  property: '物业服务',
  neighbours: '邻里相处',
  care: '困难帮扶',
  suggestion: '意见建议',
  other: '其他',
}

export const HANDLING_DAYS: Record<RequestCategory, number> = {
  facilities: 5,
  sanitation: 3,
  safety: 1,
  parking: 5,
  property: 5,
  neighbours: 5,
  care: 3,
  suggestion: 10,
  other: 5,
}

/** Nobody is promised anything for a day further away. */
export const DUE_WITHIN_YEARS = 2

/** The last day for which something may be promised today; days as '2026-11-22'. */
export function latestDueDay(today: string): string {
  const day = `${Number(today.slice(0, 4)) + DUE_WITHIN_YEARS}${today.slice(4)}`
  // 29 February comes every fourth year only.
  return day.endsWith('-02-29') ? day.replace('29', '28') : day
}

/** What comes first in a list, until requests have classes of urgency. */
export const URGENT_CATEGORIES: readonly RequestCategory[] = ['safety', 'care']

/** Who may read the reporter's name. The system always knows it. */
export const NAMINGS = ['open', 'staffOnly', 'anonymous'] as const
export type Naming = (typeof NAMINGS)[number]

export const NAMING_NAMES: Record<Naming, string> = {
  open: '实名',
  staffOnly: '对工作人员实名',
  anonymous: '匿名',
}

/** Where a request is handed on to. */
export const HANDED_KINDS = ['agendaItem', 'task'] as const
export type HandedKind = (typeof HANDED_KINDS)[number]

export const HANDED_NAMES: Record<HandedKind, string> = { agendaItem: '圆桌会议', task: '志愿任务' }

/** From one star to five. */
export const RATING_WORDS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

/** What is often said at a step: one press writes it. */
const PHRASES: Partial<Record<RequestAction, readonly string[]>> = {
  accept: ['今天上门看', '明天上门看', '已电话联系', '已转告相关部门'],
  dispatch: ['请今天上门看', '请先电话联系居民', '请拍照答复', '注意安全，先围起来'],
  start: ['今天上门看', '明天上门看', '已联系物业', '已联系维修师傅', '配件已订，到货就换'],
}

/** The posts of which nobody says that they were told: they are the property company. */
const OF_PROPERTY = ['propertyCompany@', 'propertyOfficer@']

/** What is often said at a step by whoever has it, as far as it makes sense in their mouth. @param ownerKey as `warden@b3` */
export const phrasesOf = (action: RequestAction, ownerKey = ''): readonly string[] =>
  (PHRASES[action] ?? []).filter(
    (one) => one !== '已联系物业' || !OF_PROPERTY.some((post) => ownerKey.startsWith(post)),
  )

export const TEXT_LENGTH = 500
export const PHOTOS_AT_MOST = 6
export const PHOTO_BYTES_AT_MOST = 10 * 1024 * 1024

/** What messages of this domain are about. */
export const requestSubjects = {
  request: {
    called: '诉求',
    way: (id) => ({ page: 'requests/detail', query: { id } }),
    waits: {
      // The post from whose list it is opened: the page offers the next one in it.
      way: ({ subjectId: id, holder }) =>
        holder.startsWith(householdKey(''))
          ? // Whether it is theirs is asked before they may read it.
            { page: 'requests/list' }
          : { page: 'requests/detail', query: { id, ...(isPostKey(holder) ? { post: holder } : {}) } },
      verbs: {
        accept: '待受理',
        dispatch: '待派单',
        start: '待办理',
        answer: '待答复',
        confirm: '请确认解决了吗',
        takeOver: '请确认是您反映的',
        urge: '请督办',
        review: '待审核',
        awaitOutcome: '已转办，等回音',
      },
      turns: {
        accept: REQUEST_STATE_NAMES.submitted,
        dispatch: REQUEST_STATE_NAMES.accepted,
        start: DISPATCHED_NAME,
        answer: REQUEST_STATE_NAMES.inHand,
        confirm: ASKED_NAME,
        review: HELD_NAME,
        awaitOutcome: '已转办',
      },
    },
  },
} satisfies Record<string, SubjectPlan>

/** What people do with it: for whoever decides whether the community has it. */
export const requestSystem: SystemWords = {
  called: '诉求',
  purpose: '居民反映问题，居委会受理、派单，办完由居民确认。',
}
