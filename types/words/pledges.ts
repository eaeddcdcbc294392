import type { SubjectPlan, SystemWords } from './subject'

/**
 * The words of pledges (承诺) and of posts to choose (设岗定责). No schemas: the app's main package imports this file.
 *
 * Source: issue 16, parts 3 and 7; rules/duty.md B.1, 9 and 10. Nothing here ranks anybody, and what neighbours read never
 * says that something is late.
 */

export const PLEDGE_STATES = ['draft', 'open', 'done', 'thanked', 'notKept', 'withdrawn'] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]
export const PLEDGE_STATE_NAMES: Record<PledgeState, string> = {
  draft: '草稿',
  open: '正在做',
  done: '做成了',
  thanked: '邻居们谢谢您',
  notKept: '没做成',
  withdrawn: '已撤回',
}

/** Whose a pledge is: a party member's, or a unit's. */
export const PLEDGE_KINDS = ['person', 'unit'] as const
export type PledgeKind = (typeof PLEDGE_KINDS)[number]

export const PLEDGE_STEPS = [
  'write',
  'change',
  'open',
  'move',
  'done',
  'notKept',
  'extend',
  'withdraw',
  'thank',
  'ask',
  'end',
  'unitClosed',
  'placeClosed',
] as const
export type PledgeStep = (typeof PLEDGE_STEPS)[number]
export const PLEDGE_STEP_NAMES: Record<PledgeStep, string> = {
  write: '写下承诺',
  change: '修改草稿',
  open: '公开承诺',
  move: '换了公开的地方',
  done: '做成了',
  notKept: '没做成',
  extend: '再延一次',
  withdraw: '撤回',
  thank: '道谢',
  ask: '问一次做成了没有',
  end: '不在这里报到了，自动撤回',
  unitClosed: '单位停用，自动撤回',
  placeClosed: '公开的地方停用了',
}

/** What somebody may do with one, as it stands now. */
export const PLEDGE_ACTIONS = ['open', 'change', 'done', 'notKept', 'extend', 'move', 'withdraw', 'thank'] as const
export type PledgeAction = (typeof PLEDGE_ACTIONS)[number]

/** Pledges of one person or unit that are made public in a calendar year. Source: rules/duty.md B10, 每年 1–2 件. */
export const PLEDGES_A_YEAR = 2
export const PLEDGE_LENGTH = 60
export const PLEDGE_WORDS_LENGTH = 200
export const PLEDGE_REASON_LENGTH = 60
export const PLEDGE_PHOTOS_AT_MOST = 3

export const DUTY_POST_STATES = ['open', 'closed'] as const
export type DutyPostState = (typeof DUTY_POST_STATES)[number]
export const DUTY_POST_STEPS = [
  'add',
  'save',
  'take',
  'giveBack',
  'putIn',
  'takeOut',
  'end',
  'leave',
  'held',
  'close',
] as const
export type DutyPostStep = (typeof DUTY_POST_STEPS)[number]
export const DUTY_POST_STEP_NAMES: Record<DutyPostStep, string> = {
  add: '设岗',
  save: '修改',
  take: '认领岗位',
  giveBack: '退回岗位',
  putIn: '社区代为认领',
  takeOut: '社区代为退回',
  end: '满一年，岗位到期',
  leave: '不在这里报到了，岗位退回',
  held: '本月都在岗',
  close: '撤岗',
}
export const POST_TITLE_LENGTH = 20
export const POST_WHAT_LENGTH = 100
export const POST_TIME_LENGTH = 30
/** People whom one post takes. */
export const POST_PLACES_AT_MOST = 50

export const NOMINATION_LENGTH = 60
export const NOMINATION_STATES = ['made', 'withdrawn'] as const
export const NOMINATION_STEPS = ['nominate', 'withdraw'] as const
export type NominationStep = (typeof NOMINATION_STEPS)[number]

/** What messages and todos of this domain are about. */
export const pledgeSubjects = {
  pledge: {
    called: '承诺',
    way: (id) => ({ page: 'pledges/detail', query: { id } }),
    waits: {
      verbs: { answerPledge: '说说做成了没有' },
      turns: { answerPledge: '等您说说做成了没有' },
    },
  },
  dutyPost: { called: '设岗定责', way: (id) => ({ page: 'pledges/post', query: { id } }) },
} satisfies Record<string, SubjectPlan>

export const pledgeSystem: SystemWords = {
  called: '承诺与岗位',
  purpose: '党员和单位每年承诺一两件事，认领岗位，邻居看得到、谢得到。',
}
