import type { SubjectPlan, SystemWords } from './subject'

/** The words of what residents offer (我来讲、我来教). No schemas: the app's main package imports this file. */

export const TALENT_KINDS = ['talk', 'teach', 'perform'] as const
export type TalentKind = (typeof TALENT_KINDS)[number]

export const TALENT_KIND_NAMES: Record<TalentKind, string> = { talk: '我来讲', teach: '我来教', perform: '我来演' }

export const TALENT_STATES = ['offered', 'dated', 'agreed', 'held', 'declined', 'withdrawn'] as const
export type TalentState = (typeof TALENT_STATES)[number]

export const TALENT_STATE_NAMES: Record<TalentState, string> = {
  offered: '等居委会定时间',
  dated: '等本人确认时间',
  agreed: '时间定了',
  held: '办过了',
  declined: '没有安排',
  withdrawn: '已撤回',
}

/** What stands on the timeline. */
export const TALENT_STEPS = ['offer', 'date', 'confirm', 'otherTime', 'decline', 'withdraw', 'hold', 'void'] as const
export type TalentStep = (typeof TALENT_STEPS)[number]

export const TALENT_STEP_NAMES: Record<TalentStep, string> = {
  offer: '报名',
  date: '定时间',
  confirm: '确认时间',
  otherTime: '请换时间',
  decline: '没有安排',
  withdraw: '撤回',
  hold: '办过了，道谢',
  void: '不能再参加，自动撤回',
}

/** What somebody may do with one, as it stands now. */
export const TALENT_ACTIONS = ['confirm', 'otherTime', 'withdraw', 'date', 'hold', 'decline'] as const
export type TalentAction = (typeof TALENT_ACTIONS)[number]

export const TALENT_TITLE_LENGTH = 30
export const TALENT_ABOUT_LENGTH = 300
export const TALENT_WISHES_LENGTH = 60
export const TALENT_WHERE_LENGTH = 40
export const TALENT_WORDS_LENGTH = 100

/** What messages and todos of this domain are about. */
export const talentSubjects = {
  talent: {
    called: '我来讲、我来教',
    way: (id) => ({ page: 'talents/detail', query: { id } }),
    waits: {
      verbs: { dateTalent: '给邻居定时间', confirmDate: '确认时间', holdTalent: '办过后道谢' },
      turns: { dateTalent: '等居委会定时间', confirmDate: '等您确认时间', holdTalent: '时间定了' },
    },
  },
} satisfies Record<string, SubjectPlan>

export const talentSystem: SystemWords = {
  called: '我来讲、我来教',
  purpose: '居民报名讲一课、教一样、演一个，居委会定时间地点。',
}
