import type { ActionState, ActionStep } from './roundtables'

/** The words of what a roundtable resolved that somebody does (落实事项). No schemas: the app's main package imports this file. */

/** What people do with one: the buttons under it. */
export const ACTION_DEEDS = [
  'startAction',
  'reportAction',
  'acceptReport',
  'sendBack',
  'offerAction',
  'takeHandOver',
  'declineHandOver',
  'applyFor',
  'enterAnswer',
  'newVersion',
  'linkRequest',
] as const
export type ActionDeed = (typeof ACTION_DEEDS)[number]

export const ACTION_DEED_NAMES: Record<ActionDeed, string> = {
  startAction: '开始落实',
  reportAction: '报完成',
  acceptReport: '确认已落实',
  sendBack: '退回再办',
  offerAction: '转给别的席位',
  takeHandOver: '我来接',
  declineHandOver: '不接',
  applyFor: '已向部门申请',
  enterAnswer: '登记部门答复',
  newVersion: '更新方案',
  linkRequest: '关联一件诉求',
}

/** How a step reads on the timeline, for whoever reads it later. */
export const ACTION_STEP_NAMES: Record<ActionStep, string> = {
  create: '会议定下',
  start: '开始落实',
  report: '报完成',
  accept: '确认已落实',
  acceptSilently: '期满没有异议，算已落实（未经确认）',
  sendBack: '退回再办',
  askHandOver: '想转给别的席位',
  takeHandOver: '已接手',
  declineHandOver: '没有接',
  passToChair: '转由主持人落实',
  passToHolder: '转由本席位的人落实',
  newChair: '主持人换了，由现在的主持人确认',
  apply: '已向部门申请',
  answered: '部门已答复',
  newVersion: '更新方案',
  link: '关联办理',
  unlink: '不再由它办理',
  drop: '不再落实',
  climb: '超期提醒',
}

/** How far it is, of `ACTION_ALL`: for the bar beside it. */
export const ACTION_ALL = 3
export const ACTION_SHARE: Record<ActionState, number> = { open: 0, inHand: 1, reported: 2, done: 3, dropped: 3 }

export const ACTION_REPORT_LENGTH = 500
export const ACTION_PLAN_LENGTH = 1_000
export const AUTHORITY_LENGTH = 40
export const APPLICATION_NUMBER_LENGTH = 40
export const ACTION_PHOTOS_AT_MOST = 6
export const VERSIONS_AT_MOST = 20
/** Working days in which the chair sends back what was reported; after that it is done. Source: rules/roundtables.md C.2. */
export const ACCEPTING_DAYS = 5
