import * as z from 'zod'
import { cursor, id, idempotencyKey, since, timestamp } from './common'
import { dutyKind, excuseKind, rhythmKind } from './duty'
import { typedPresenceCode } from './presence'
import { line, mobile, optionalLine, personName, search, text } from './text'
import {
  ACTIVITY_KINDS,
  ACTIVITY_TITLE_LENGTH,
  ACTIVITY_WHERE_LENGTH,
  DOCUMENT_NUMBER_LENGTH,
  DUTY_REASON_LENGTH,
  EMPLOYER_LENGTH,
  ENTRY_LABEL_LENGTH,
  FILE_STATES,
  LABEL_LENGTH,
  RHYTHM_TIMES_AT_MOST,
  SKILLS_LENGTH,
  TIMES_LENGTH,
} from './words/duty'
import { NAME_LENGTH } from './words/members'

/** What the app sends where party members report for duty. */

const step = { id, seen: z.number().int(), key: idempotencyKey }
const reason = text({ name: '原因', max: DUTY_REASON_LENGTH })

/** Where somebody belongs. A unit of ours, or an employer as free text; neither: not known yet (单位待定). */
const belonging = {
  unitId: id.optional(),
  employer: optionalLine({ name: '工作单位', max: EMPLOYER_LENGTH }),
  /** A block or a yard, whose branch they are with. */
  branchId: id.optional(),
}
const ownWords = {
  skills: optionalLine({ name: '特长', max: SKILLS_LENGTH }),
  times: optionalLine({ name: '方便的时间', max: TIMES_LENGTH }),
}

/** `consent`: party membership is sensitive, so the branch reads it only with a yes of its own; `shared` is asked apart. */
export const registerDutyInput = z.object({
  kind: dutyKind,
  ...belonging,
  /** One of their verified homes; left out: the first. */
  homeId: id.optional(),
  ...ownWords,
  consent: z.literal(true, '请先同意由支部和社区党委查看这份资料，再提交'),
  shared: z.boolean(),
  key: idempotencyKey,
})
export type RegisterDutyInput = z.infer<typeof registerDutyInput>

/** Somebody who does not use the app, entered by the office. */
export const enterDutyInput = z.object({
  name: personName({ name: '姓名', max: NAME_LENGTH }),
  kind: dutyKind,
  ...belonging,
  homeId: id.optional(),
  phone: mobile.optional(),
  ...ownWords,
  key: idempotencyKey,
})
export type EnterDutyInput = z.infer<typeof enterDutyInput>

export const dutyStepInput = z.object(step)
export const refuseDutyInput = z.object({ ...step, reason })
export const transferDutyInput = z.object({ ...step, ...belonging })
export const saveDutyInput = z.object({ ...step, ...ownWords, shared: z.boolean(), wantsReminder: z.boolean() })

export const dutyIdInput = z.object({ id, since })
export const dutyMineInput = z.object({ since }).optional()
/** `search`: letters as 'wjg', or a part of a name. There is no order but that of pinyin. */
export const dutyFilesInput = z.strictObject({
  state: z.enum(FILE_STATES).default('active'),
  unitId: id.optional(),
  search,
  cursor,
  since,
})
/** `activityId`: says of each whether they are noted at this activity, for whoever leads it. */
export const dutyListInput = dutyFilesInput.extend({ activityId: id.optional() })
/** A look at one file: it is kept, and its owner reads it. */
export const lookAtDutyInput = z.object({ id, key: idempotencyKey })
export const dutyLooksInput = z.object({ cursor, since })

export const openActivityInput = z.object({
  kind: z.enum(ACTIVITY_KINDS),
  title: line({ name: '活动名称', max: ACTIVITY_TITLE_LENGTH }),
  where: line({ name: '地点', max: ACTIVITY_WHERE_LENGTH }),
  startsAt: timestamp.min(0).max(8_640_000_000_000_000),
  endsAt: timestamp.min(0).max(8_640_000_000_000_000),
  key: idempotencyKey,
})
export const activitiesInput = z.object({ cursor, since })
export const activityCodesInput = z.object({ id })

/** By the code on the leader's phone. `scannedAt`: when, where the phone had no network then. Milliseconds. */
export const reportDutyInput = z.object({
  activityId: id,
  code: typedPresenceCode,
  scannedAt: timestamp.min(0).optional(),
  key: idempotencyKey,
})
/** On the leader's list. */
export const listDutyInput = z.object({ activityId: id, fileId: id, key: idempotencyKey })
export const scanInput = z.object({ id, entryId: id, isThere: z.boolean(), key: idempotencyKey })

/** What the office enters on somebody's behalf. After the days for it only with a reason (更正). */
export const recordDutyInput = z.object({
  fileId: id,
  /** In Shanghai, as '2026-10-17'. */
  day: z.iso.date('请选择日期'),
  kind: z.enum(['help', 'activity', 'desk', 'post'], '请选择做了什么'),
  label: line({ name: '做了什么', max: ENTRY_LABEL_LENGTH }),
  reason: reason.optional(),
  key: idempotencyKey,
})
export type RecordDutyInput = z.infer<typeof recordDutyInput>
export const strikeDutyInput = z.object({ id, entryId: id, reason, key: idempotencyKey })

/** As '2026-03', '2026-Q1', '2026-H1' or '2026'; the rules refuse what is none. */
const period = z.string().regex(/^[0-9]{4}(-[0-9QH]{2})?$/, '没有这个期间，请从列表里选择')
export const askExcuseInput = z.object({ kind: excuseKind, period: period.optional(), key: idempotencyKey })
export const excuseDutyInput = z.object({
  fileId: id,
  kind: excuseKind,
  period: period.optional(),
  /** Why not: they asked, and the answer is no. Left out: they are excused. */
  refusal: reason.optional(),
  key: idempotencyKey,
})

export type ExcuseDutyInput = z.infer<typeof excuseDutyInput>

export const dutyPeriodInput = z.strictObject({ period: period.optional(), since })
export const dutyBranchInput = z.strictObject({ period: period.optional(), cursor, since })

export const setRhythmInput = z.object({
  kind: rhythmKind,
  times: z.number().int().min(1).max(RHYTHM_TIMES_AT_MOST).default(1),
  /** Which document asks for it. */
  document: optionalLine({ name: '文件名称或文号', max: DOCUMENT_NUMBER_LENGTH }),
  key: idempotencyKey,
})
const label = (name: string) => line({ name, max: LABEL_LENGTH })
export const setDutyLabelsInput = z.object({
  inService: label('在职党员的叫法'),
  retired: label('离退休党员的叫法'),
  floating: label('流动党员的叫法'),
  key: idempotencyKey,
})
export const setCheckInInput = z.object({ checkIn: z.boolean(), key: idempotencyKey })
/** The post holders of a month: said once for all of them. */
export const postsHeldInput = z.object({ period: period.optional(), key: idempotencyKey })
