import type { SubjectPlan, SystemWords } from './subject'

/**
 * The words of the yearly letter to a party member's unit (反馈函). No schemas: the app's main package imports this file.
 * Source: issue 16, part 5; rules/duty.md B.2, 'letter'. A letter holds no score and no grade.
 */

export const LETTER_STATES = [
  'drafted',
  'shown',
  'disputed',
  'kept',
  'sent',
  'acknowledged',
  'answered',
  'withdrawn',
] as const
export type LetterState = (typeof LETTER_STATES)[number]

export const LETTER_STATE_NAMES: Record<LetterState, string> = {
  drafted: '准备中',
  shown: '本人在看',
  disputed: '本人有意见',
  kept: '没有寄出',
  sent: '已寄单位',
  acknowledged: '单位已收到',
  answered: '单位已回信',
  withdrawn: '已撤回',
}

export const LETTER_STEPS = [
  'draft',
  'write',
  'show',
  'consent',
  'decline',
  'object',
  'correct',
  'keep',
  'send',
  'acknowledge',
  'answer',
  'remind',
  'withdraw',
  'unitClosed',
  'memberLeft',
] as const
export type LetterStep = (typeof LETTER_STEPS)[number]

export const LETTER_STEP_NAMES: Record<LetterStep, string> = {
  draft: '汇总出数字',
  write: '写了评语',
  show: '请本人过目',
  consent: '本人同意寄给单位',
  decline: '本人不同意寄给单位',
  object: '本人提出意见',
  correct: '按意见改了',
  keep: '没有寄出',
  send: '寄给单位',
  acknowledge: '单位确认收到',
  answer: '单位回信',
  remind: '提醒单位查收',
  withdraw: '撤回',
  unitClosed: '单位停用，不再寄',
  memberLeft: '本人不在这里报到了，不再寄',
}

/** What somebody may do with a letter now. */
export const LETTER_ACTIONS = [
  'write',
  'show',
  'consent',
  'decline',
  'object',
  'correct',
  'acknowledge',
  'answer',
  'withdraw',
  'draftAnew',
] as const
export type LetterAction = (typeof LETTER_ACTIONS)[number]

/** Days of 24 hours in which a member objects to what they were shown. */
export const OBJECTED_WITHIN_DAYS = 7
/** Working days after which the unit is reminded once of a letter that it has not acknowledged. */
export const ACKNOWLEDGED_WITHIN = 10

export const LETTER_WORDS_LENGTH = 200
export const OBJECTION_LENGTH = 200
export const ANSWER_LENGTH = 200
export const FEEDBACK_LENGTH = 300

export const FEEDBACK_STATES = ['sent', 'replied'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]
export const FEEDBACK_STEPS = ['send', 'reply'] as const

/** What messages and todos of this domain are about. */
export const letterSubjects = {
  letter: {
    called: '反馈函',
    way: (id) => ({ page: 'letters/letter', query: { id } }),
    waits: {
      verbs: {
        readLetter: '看年度反馈函，同意寄出吗',
        answerObjection: '答复对反馈函的意见',
        acknowledgeLetter: '查收反馈函',
      },
      turns: { readLetter: '等您过目', answerObjection: '等社区答复', acknowledgeLetter: '已寄单位' },
    },
  },
  unitFeedback: {
    called: '单位对社区的意见',
    way: () => ({ page: 'letters/feedback' }),
    waits: { verbs: { replyFeedback: '答复单位的意见' } },
  },
} satisfies Record<string, SubjectPlan>

export const letterSystem: SystemWords = {
  called: '年度反馈函',
  purpose: '社区把党员一年参加的服务写成信，本人看过同意后寄给单位。',
}
