import type { SubjectPlan, SystemWords } from './subject'

/** The words of what units give, need and do together (三张清单). No schemas: the app's main package imports this file. */

/** What a unit can give, and what a unit or the community can need. */
export const OFFER_KINDS = ['place', 'equipment', 'clinic', 'instructor', 'people', 'counselling', 'legal'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export const OFFER_KIND_NAMES: Record<OfferKind, string> = {
  place: '场地',
  equipment: '设备',
  clinic: '义诊',
  instructor: '讲师',
  people: '人手',
  counselling: '心理咨询',
  legal: '法律咨询',
}

/** Kinds of which nobody but the adviser may know who comes (issue 16, 4: 'quiet' offers). */
export const QUIET_KINDS: readonly OfferKind[] = ['counselling', 'legal']
export const isQuietKind = (kind: OfferKind): boolean => QUIET_KINDS.includes(kind)

export const OFFER_STATES = ['open', 'closed'] as const
export type OfferState = (typeof OFFER_STATES)[number]

export const OFFER_STEPS = ['add', 'save', 'close', 'reopen', 'ask', 'stillThere', 'leave'] as const
export type OfferStep = (typeof OFFER_STEPS)[number]

export const OFFER_STEP_NAMES: Record<OfferStep, string> = {
  add: '登记',
  save: '修改',
  close: '停了',
  reopen: '恢复',
  ask: '问还有没有',
  stillThere: '还有',
  leave: '顾问退出',
}

export const BOOKING_STATES = ['asked', 'agreed', 'used', 'thanked', 'refused', 'cancelled'] as const
export type BookingState = (typeof BOOKING_STATES)[number]

export const BOOKING_STATE_NAMES: Record<BookingState, string> = {
  asked: '等单位答复',
  agreed: '已同意',
  used: '用过了',
  thanked: '已道谢',
  refused: '没有同意',
  cancelled: '已取消',
}

export const BOOKING_STEPS = ['book', 'agree', 'refuse', 'use', 'thank', 'cancel', 'look', 'over', 'end'] as const
export type BookingStep = (typeof BOOKING_STEPS)[number]

export const BOOKING_STEP_NAMES: Record<BookingStep, string> = {
  book: '预约',
  agree: '同意',
  refuse: '没有同意',
  use: '记下用过了',
  thank: '道谢',
  cancel: '取消',
  look: '看了姓名',
  over: '这一天过去了',
  end: '到期整理',
}

/** What somebody may do with a booking, as it stands now. */
export const BOOKING_ACTIONS = ['agree', 'refuse', 'use', 'thank', 'cancel', 'callOff', 'look'] as const
export type BookingAction = (typeof BOOKING_ACTIONS)[number]

export const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** In the order in which people read them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

/** Parts of a day, with the minutes of the day from and until which they go. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]
export const DAY_PART_NAMES: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }
export const DAY_PART_MINUTES: Record<DayPart, readonly [from: number, until: number]> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
}

export const OFFER_TITLE_LENGTH = 30
export const OFFER_ABOUT_LENGTH = 300
export const OFFER_WHERE_LENGTH = 40
export const BOOKING_PURPOSE_LENGTH = 60
export const BOOKING_WORDS_LENGTH = 100

/** How long one slot may be, in minutes. Times lie on quarters of an hour. */
export const SLOT_MINUTES = [15, 30, 45, 60, 90, 120, 180, 240] as const
export const QUARTER = 15
/** Spans of time that an offer has in a week. */
export const HOURS_AT_MOST = 14
/** Slots of one booking. */
export const SLOTS_AT_ONCE = 8
/** Bookings to come that a person may have of one offer. */
export const OPEN_BOOKINGS = 3
/** So many days ahead one may book. */
export const BOOK_AHEAD_DAYS = 90
/** The calendar shows so many days at once. */
export const CALENDAR_DAYS = 14
export const ADVISERS_AT_MOST = 5
/** A figure of quiet uses below this is not shown (rules/duty.md; rules/01-common.md, P4). */
export const QUIET_FIGURE = 10
/** An offer that nobody used for so many months is asked about once (rules/duty.md B.1, 12). */
export const UNUSED_MONTHS = 6
/** Bookings are kept for so many days after their day (rules/01-common.md, 'Keeping'). */
export const BOOKINGS_KEPT_DAYS = 90

export const NEED_STATES = ['open', 'met', 'closed'] as const
export type NeedState = (typeof NEED_STATES)[number]
export const NEED_STATE_NAMES: Record<NeedState, string> = { open: '还需要', met: '有着落了', closed: '不需要了' }
export const NEED_STEPS = ['add', 'save', 'meet', 'close'] as const
export type NeedStep = (typeof NEED_STEPS)[number]
export const NEED_TITLE_LENGTH = 30
export const NEED_ABOUT_LENGTH = 300
export const NEED_COUNT_MOST = 999

export const PROJECT_STATES = ['running', 'ended'] as const
export type JointProjectState = (typeof PROJECT_STATES)[number]
export const PROJECT_STATE_NAMES: Record<JointProjectState, string> = { running: '进行中', ended: '已结束' }
export const PROJECT_STEPS = ['begin', 'save', 'progress', 'end'] as const
export type JointProjectStep = (typeof PROJECT_STEPS)[number]
export const PROJECT_TITLE_LENGTH = 30
export const AGREEMENT_LENGTH = 1_000
export const PROGRESS_LENGTH = 200
export const PARTNERS_AT_MOST = 10

/** What messages and todos of this domain are about. */
export const offerSubjects = {
  offer: {
    called: '单位能提供的',
    way: (id) => ({ page: 'offers/detail', query: { id } }),
    waits: { verbs: { confirmOffer: '半年没人用，还有吗' } },
  },
  /** One day of an offer, with its bookings. */
  offerDay: {
    called: '预约',
    way: (id) => ({ page: 'offers/day', query: { id } }),
    waits: { verbs: { answerBooking: '答复预约', markUsed: '用过了吗' } },
  },
  need: { called: '需求', way: (id) => ({ page: 'offers/need', query: { id } }) },
  /** The needs of one month, by the community and the month. */
  needRound: { called: '下月需求', way: (id) => ({ page: 'offers/needs', query: { month: id.slice(-7) } }) },
  jointProject: { called: '共建项目', way: (id) => ({ page: 'offers/project', query: { id } }) },
} satisfies Record<string, SubjectPlan>

export const offerSystem: SystemWords = {
  called: '单位三张清单',
  purpose: '驻区单位能提供什么、需要什么、和社区一起做什么；居民可以预约。',
}
