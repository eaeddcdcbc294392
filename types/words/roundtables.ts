import type { SubjectPlan, SystemWords } from './subject'

/** The words of the roundtable (圆桌会议). No schemas: the app's main package imports this file. Source: rules/roundtables.md. */

/** Who has a seat. Those after `steward` come by invitation. */
export const PARTIES = [
  'residentsCommittee',
  'ownersCommittee',
  'propertyCompany',
  'unit',
  'liaison',
  'steward',
  'subdistrict',
  'police',
  'school',
  'other',
] as const
export type Party = (typeof PARTIES)[number]

export const PARTY_NAMES: Record<Party, string> = {
  residentsCommittee: '居委会',
  ownersCommittee: '业委会',
  propertyCompany: '物业公司',
  unit: '驻区单位',
  liaison: '联户长',
  steward: '红管家',
  subdistrict: '街道',
  police: '派出所',
  school: '学校',
  other: '其他',
}

export const QUORUM_RULE_NAMES = { half: '过半数席位', twoThirds: '三分之二席位' } as const

/** What a matter is about: the four categories in which one community settled 80 of them. Source: seed 002. */
export const MATTER_CATEGORIES = ['publicRepairs', 'helpForPoor', 'communityBuilding', 'servingPeople'] as const
export type MatterCategory = (typeof MATTER_CATEGORIES)[number]

export const MATTER_CATEGORY_NAMES: Record<MatterCategory, string> = {
  publicRepairs: '公共维修',
  helpForPoor: '帮扶济困',
  communityBuilding: '社区建设',
  servingPeople: '服务群众',
}

export const ITEM_STATES = [
  'proposed',
  'accepted',
  'onAgenda',
  'resolved',
  'postponed',
  'referred',
  'noAgreement',
  'declined',
  'merged',
  'withdrawn',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const ITEM_STATE_NAMES: Record<ItemState, string> = {
  proposed: '等主持人答复',
  accepted: '已采纳，等安排会议',
  onAgenda: '已列入议题',
  resolved: '已议定',
  postponed: '改期再议',
  referred: '转其他途径',
  noAgreement: '未达成一致',
  declined: '未采纳',
  merged: '已并入另一议题',
  withdrawn: '已撤回',
}

export const ITEM_STEPS = [
  'propose',
  'join',
  'leaveOrigin',
  'accept',
  'decline',
  'merge',
  'withdraw',
  'putOn',
  'takeOff',
  'resolve',
  'postpone',
  'refer',
  'noAgreement',
  'answerAsked',
  'actionOver',
  'support',
  'unsupport',
  'comment',
  'announce',
  'keep',
  'passChair',
  'takeIn',
  'unmerge',
  'leaveToOwners',
] as const
export type ItemStep = (typeof ITEM_STEPS)[number]

/** How a step reads to whoever reads it later; of the others nobody reads. */
export const ITEM_STEP_NAMES: Partial<Record<ItemStep, string>> = {
  propose: '提出议题',
  join: '并入居民反映',
  accept: '主持人采纳',
  decline: '主持人未采纳',
  merge: '并入另一议题',
  takeIn: '另一议题并了进来',
  unmerge: '两项同时互相并入，这一项保留',
  withdraw: '撤回',
  keep: '主持人决定保留',
  announce: '列入会议议题，已公布',
  takeOff: '从会议议题里移出',
  resolve: '会议有了结论',
  postpone: '会议决定改期再议',
  refer: '会议决定转其他途径',
  noAgreement: '会议未达成一致',
  leaveToOwners: '并入的议题依法由业主表决，本议题也由业主表决',
}

/** States in which neighbours support an item and comment on it. */
export const OPEN_ITEM_STATES = ['accepted', 'onAgenda', 'postponed'] as const satisfies readonly ItemState[]
/** States in which the table has nothing more to do with it. */
export const ENDED_ITEM_STATES = [
  'resolved',
  'referred',
  'noAgreement',
  'declined',
  'merged',
  'withdrawn',
] as const satisfies readonly ItemState[]

/** What somebody may do with an item. */
export const ITEM_ACTIONS = [
  'accept',
  'decline',
  'merge',
  'keep',
  'withdraw',
  'support',
  'unsupport',
  'comment',
] as const
export type ItemAction = (typeof ITEM_ACTIONS)[number]

/** What somebody may do with a meeting before it begins. */
export const MEETING_ACTIONS = ['putOn', 'addLate', 'announce', 'move', 'cancel'] as const
export type MeetingAction = (typeof MEETING_ACTIONS)[number]

/** How a resolution ended an item. */
export const OUTCOMES = ['agreed', 'advice', 'referred', 'noAgreement', 'postponed', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_NAMES: Record<Outcome, string> = {
  agreed: '各方同意',
  advice: '形成建议',
  referred: '转其他途径',
  noAgreement: '未达成一致',
  postponed: '改期再议',
  withdrawn: '撤回',
}

/** Where an item goes that the table cannot settle. */
export const REFERRALS = ['motion', 'task', 'mediation', 'subdistrict', 'hotline12345'] as const
export type Referral = (typeof REFERRALS)[number]

export const REFERRAL_NAMES: Record<Referral, string> = {
  motion: '业主表决',
  task: '志愿任务',
  mediation: '人民调解',
  subdistrict: '街道',
  hotline12345: '12345 热线',
}

/** How many of the owners who take part in a vote have to agree. Source: Civil Code 278. */
export const MAJORITIES = ['half', 'threeQuarters'] as const
export type Majority = (typeof MAJORITIES)[number]

/** ⅔ of the owners by area and by heads take part in either; of those, more than ½ or at least ¾ by both agree. */
export const MAJORITY_NAMES: Record<Majority, string> = {
  half: '面积和人数各三分之二以上的业主参与，其中面积和人数都过半数同意',
  threeQuarters: '面积和人数各三分之二以上的业主参与，其中面积和人数都四分之三以上同意',
}

/** What owners decide together and no meeting does in their stead. Source: Civil Code 278, first paragraph, 1 to 9. */
export const OWNERS_MATTERS = [
  'useFund',
  'raiseFund',
  'rebuild',
  'changeUse',
  'propertyCompany',
  'ownersCommittee',
  'ownersRules',
  'other',
] as const
export type OwnersMatter = (typeof OWNERS_MATTERS)[number]

export const OWNERS_MATTER_NAMES: Record<OwnersMatter, string> = {
  useFund: '动用维修资金',
  raiseFund: '筹集维修资金',
  rebuild: '改建、重建',
  changeUse: '改变共有部分用途或用来经营',
  propertyCompany: '选聘、解聘物业公司',
  ownersCommittee: '选举、更换业委会成员',
  ownersRules: '管理规约、议事规则',
  other: '其他共有的重大事项',
}

/** Numbers 6 to 8 take three quarters, all others more than half. Source: Civil Code 278, second paragraph. */
export const MAJORITY_OF: Record<OwnersMatter, Majority> = {
  useFund: 'half',
  raiseFund: 'threeQuarters',
  rebuild: 'threeQuarters',
  changeUse: 'threeQuarters',
  propertyCompany: 'half',
  ownersCommittee: 'half',
  ownersRules: 'half',
  other: 'half',
}

export const MEETING_STATES = [
  'planned',
  'announced',
  'inSession',
  'drafting',
  'circulated',
  'fixed',
  'cancelled',
] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const MEETING_STATE_NAMES: Record<MeetingState, string> = {
  planned: '筹备中',
  announced: '已公布议题',
  inSession: '正在开会',
  drafting: '正在整理纪要',
  circulated: '纪要征求意见',
  fixed: '纪要已定稿',
  cancelled: '已取消',
}

export const MEETING_STEPS = [
  'plan',
  'putOn',
  'takeOff',
  'announce',
  'addLate',
  'move',
  'cancel',
  'open',
  'sitDown',
  'getUp',
  'vacate',
  'name',
  'takeOverRecord',
  'record',
  'resolve',
  'close',
  'circulate',
  'confirm',
  'object',
  'fix',
  'append',
  'publish',
  'publishMinutes',
  'remind',
  'leaveToOwners',
  'reseat',
  'confirmAppendix',
  'objectAppendix',
] as const
export type MeetingStep = (typeof MEETING_STEPS)[number]

export const ACTION_STATES = ['open', 'inHand', 'reported', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_STATE_NAMES: Record<ActionState, string> = {
  open: '待落实',
  inHand: '落实中',
  reported: '等主持人确认',
  done: '已落实',
  dropped: '不再落实',
}

export const ACTION_STEPS = [
  'create',
  'start',
  'report',
  'accept',
  'acceptSilently',
  'sendBack',
  'askHandOver',
  'takeHandOver',
  'declineHandOver',
  'passToChair',
  'passToHolder',
  'newChair',
  'apply',
  'answered',
  'newVersion',
  'link',
  'unlink',
  'drop',
  'climb',
] as const
export type ActionStep = (typeof ACTION_STEPS)[number]

/** What somebody may do in a meeting and with its minutes, as its page offers it. */
export const SESSION_ACTIONS = [
  'open',
  'checkIn',
  'list',
  'name',
  'record',
  'takeOverRecord',
  'resolve',
  'addLate',
  'close',
  'circulate',
  'confirm',
  'append',
  'publish',
  'publishMinutes',
  'answerAppendix',
] as const
export type SessionAction = (typeof SESSION_ACTIONS)[number]

/** What the secretary enters in session. */
export const RECORD_KINDS = ['said', 'option', 'hands'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
/** Entries sent at once. */
export const RECORDS_AT_ONCE = 20
/** What the secretary adds to the minutes, and an appendix to them. */
export const ADDITION_LENGTH = 1_000
export const OBJECTION_LENGTH = 500
/** Words to be hidden in the public copy, together. */
export const HIDDEN_LENGTH = 200

export const ITEM_TITLE_LENGTH = 40
export const ITEM_QUESTION_LENGTH = 100
export const ITEM_BACKGROUND_LENGTH = 1_000
export const ITEM_COMMENT_LENGTH = 100
export const COMMENTS_AT_MOST = 100
/** Comments of one person on one item. */
export const OWN_COMMENTS_AT_MOST = 10
export const SUPPORTERS_AT_MOST = 2_000
export const RESOLUTION_LENGTH = 2_000
export const SAID_LENGTH = 500
/** What was said on one item at most. */
export const SAID_AT_MOST = 100
export const OPTIONS_AT_MOST = 6
export const OPTION_LENGTH = 60
export const ACTION_LENGTH = 200
export const ACTIONS_AT_MOST = 10
export const EVIDENCE_LENGTH = 100
export const MEETING_PLACE_LENGTH = 40
export const ROUNDTABLE_REASON_LENGTH = 100
/** A meeting is planned for within a year. Days. */
export const MEETING_WITHIN = 366
/** Items on one agenda at most. */
export const AGENDA_AT_MOST = 20
/** An action is due within a year after its meeting. */
export const ACTION_DUE_WITHIN = 366

/** What messages and todos of this domain are about. */
export const roundtableSubjects = {
  roundtable: {
    called: '圆桌会议',
    way: (id) => ({ page: 'roundtables/meeting', query: { id } }),
    waits: {
      verbs: {
        announceAgenda: '请公布议题',
        openMeeting: '今天开会，请主持',
        circulateMinutes: '请整理纪要并发出',
        confirmMinutes: '请核对会议纪要',
        publishSummary: '请公示会议结果',
        urgeMeeting: '纪要或公示超期，请督办',
        answerAppendix: '纪要有附记，请答复',
        publishMinutes: '有附记还没公开，请更新公开文本',
      },
    },
  },
  agendaItem: {
    called: '议题',
    way: (id) => ({ page: 'roundtables/item', query: { id } }),
    waits: { verbs: { answerItem: '有新议题，请答复' } },
  },
  meetingAction: {
    called: '落实事项',
    way: (id) => ({ page: 'roundtables/action', query: { id } }),
    waits: {
      verbs: {
        doAction: '请落实',
        acceptAction: '已报完成，请确认',
        takeAction: '有事项想转给您，请答复',
        urgeAction: '落实超期，请督办',
      },
      turns: { doAction: '正在落实', acceptAction: '等主持人确认', takeAction: '等对方答复' },
    },
  },
} satisfies Record<string, SubjectPlan>

export const roundtableSystem: SystemWords = {
  called: '圆桌会议',
  purpose: '居委会、业委会、物业、单位和居民代表一起商量，定下的事有人落实、有回音。',
}
