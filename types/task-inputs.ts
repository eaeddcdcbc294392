import * as z from 'zod'
import { day, id, idempotencyKey, timestamp } from './common'
import { typedPresenceCode } from './presence'
import { origin, places, risk, skill, timeWished } from './tasks'
import { line, optionalLine, optionalTelephone, optionalText, personName, text } from './text'
import { NAME_LENGTH } from './words/members'
import {
  ABOUT_LENGTH,
  BRING_LENGTH,
  LEARNT_LENGTH,
  MARKS,
  MEET_LENGTH,
  MINUTES_AT_MOST,
  NOTE_LENGTH,
  OUTCOMES,
  PHOTO_TIMES,
  PLACES_AT_MOST,
  REPORT_LENGTH,
  SKILLS,
  SPOT_PHOTOS_AT_MOST,
  THANKS_LENGTH,
  TIMES,
  TITLE_LENGTH,
} from './words/tasks'

/** What people send about volunteer tasks. What they see of them stands in task-views.ts. */

const step = { id, seen: z.number().int(), key: idempotencyKey }
/** Days are compared as text, which from the year 10000 on has other digits. */
const MOMENTS_UNTIL = Date.UTC(2100, 0, 1)
/** A moment of this century. */
const moment = timestamp.min(0).max(MOMENTS_UNTIL, '请选择 2100 年以前的时间')

/** A task as it is written down. */
export const sketch = {
  title: line({ name: '标题', max: TITLE_LENGTH }),
  about: optionalText({ name: '内容', max: ABOUT_LENGTH }),
  meetAt: line({ name: '集合地点', max: MEET_LENGTH }),
  /** In which place of the community that is; never a household. */
  placeId: id.optional(),
  startsAt: moment,
  endsAt: moment,
  places,
  minimum: places.optional(),
  contact: optionalTelephone,
  bring: optionalText({ name: '带什么', max: BRING_LENGTH }),
  risk,
  gear: optionalText({ name: '防护用品', max: BRING_LENGTH }),
  insurer: optionalLine({ name: '保险公司', max: MEET_LENGTH }),
  policy: optionalLine({ name: '保单号', max: MEET_LENGTH }),
  insuredUntil: moment.optional(),
  skill: skill.optional(),
  teamOnly: z.boolean().default(false),
  late: z.boolean().default(false),
  openFrom: moment.optional(),
  /** For an hour from `openFrom` only those who are new to the team. */
  firstTimersFirst: z.boolean().default(false),
}

/** `projectId`: from what it is made. `origin`: what it is for; the owner of that writes it down. */
export const draftTaskInput = z.object({
  teamId: id,
  ...sketch,
  projectId: id.optional(),
  origin: origin.optional(),
  key: idempotencyKey,
})
export type DraftTaskInput = z.infer<typeof draftTaskInput>
export const changeTaskInput = z.object({ ...sketch, ...step })
export type TaskSketch = Omit<DraftTaskInput, 'teamId' | 'projectId' | 'origin' | 'key'>
/** The fields of a task that others read as they were written. */
export const TASK_TEXTS = ['title', 'about', 'meetAt', 'bring', 'gear', 'insurer', 'policy'] as const

/** `origin`: what the task is for, where the draft does not say it; its owner publishes it. */
export const publishTaskInput = z.object({ ...step, origin: origin.optional() })
export const taskDeedInput = z.object({ id, key: idempotencyKey })
const reason = { name: '原因', max: NOTE_LENGTH }
/** `reason` is asked for from three hours before the start. `memberId`: the leader for somebody without a phone. */
export const withdrawTaskInput = z.object({
  id,
  memberId: id.optional(),
  reason: optionalText(reason),
  key: idempotencyKey,
})
/** Somebody without a phone, by the leader. `despite`: why they are let in although they have another task at that time. */
export const claimForInput = z.object({
  id,
  name: personName({ name: '姓名', max: NAME_LENGTH }),
  despite: optionalText(reason),
  key: idempotencyKey,
})
export const allowInput = z.object({ id, memberId: id, reason: text(reason), key: idempotencyKey })
/** `placeId`: the place of whoever looks for a stand-in. */
export const takeOverInput = z.object({ id, placeId: id, key: idempotencyKey })
/** By the `code` on the leader's screen for oneself, or by the leader's list for `memberId`. */
export const checkInput = z.object({
  id,
  code: typedPresenceCode.optional(),
  memberId: id.optional(),
  key: idempotencyKey,
})
export const markInput = z.object({
  id,
  memberId: id,
  as: z.enum(MARKS),
  note: optionalText({ name: '说明', max: NOTE_LENGTH }),
  key: idempotencyKey,
})
/** `photoIds`: pictures of theirs that wait to be used. */
export const photographInput = z.object({
  id,
  when: z.enum(PHOTO_TIMES, '请选择之前还是之后'),
  photoIds: z
    .array(id)
    .min(1, '请先拍照或选一张照片')
    .max(SPOT_PHOTOS_AT_MOST, `最多 ${SPOT_PHOTOS_AT_MOST} 张照片，请删去几张`),
  key: idempotencyKey,
})
export const setPlacesInput = z.object({ id, places, key: idempotencyKey })
export const moveTaskInput = z.object({
  id,
  startsAt: moment,
  endsAt: moment,
  reason: text(reason),
  key: idempotencyKey,
})
/** Whom a published task is for, and how dangerous it is. Without `insurer` and what goes with it the insurance stays. */
export const restrictInput = z.object({
  id,
  teamOnly: z.boolean(),
  skill: sketch.skill,
  risk,
  gear: sketch.gear,
  insurer: sketch.insurer,
  policy: sketch.policy,
  insuredUntil: sketch.insuredUntil,
  key: idempotencyKey,
})
export type RestrictInput = z.infer<typeof restrictInput>
export const thankInput = z.object({
  id,
  text: line({ name: '感谢的话', max: THANKS_LENGTH }),
  key: idempotencyKey,
})
export const cancelTaskInput = z.object({ id, reason: text(reason), key: idempotencyKey })

const minutes = z
  .number('请填写分钟数')
  .int('分钟数要是整数')
  .min(0, '分钟数不能小于 0，请修改')
  .max(MINUTES_AT_MOST, '一次服务不会超过 24 小时，请修改')

/**
 * One person of a task: by their times (`from`, `to`, less `breaks`), or by the leader's own figure (`minutes`). Without
 * either by when they were noted as here and gone. Who was marked as absent or excused needs no line.
 */
export const countLine = z.object({
  memberId: id,
  outcome: z.enum(OUTCOMES),
  from: moment.optional(),
  to: moment.optional(),
  breaks: minutes.optional(),
  minutes: minutes.optional(),
  note: optionalText({ name: '说明', max: NOTE_LENGTH }),
})
export type CountLine = z.infer<typeof countLine>
/**
 * `report`: what was done, for whoever reported what the task was made for. `learnt`: what to mind next time, which stands with
 * the project of the library from which the task was made.
 */
export const countTaskInput = z.object({
  ...step,
  lines: z.array(countLine).max(PLACES_AT_MOST),
  report: optionalText({ name: '完成情况', max: REPORT_LENGTH }),
  learnt: optionalText({ name: '下次要注意', max: LEARNT_LENGTH }),
})
export const correctHoursInput = z.object({ id, memberId: id, minutes, reason: text(reason), key: idempotencyKey })

export const introduceInput = z.object({
  skills: z.array(skill).max(SKILLS.length),
  /** Left out by packages that do not ask for it: what was said before stays. */
  times: z.array(timeWished).max(TIMES.length).optional(),
  minor: z.boolean(),
  key: idempotencyKey,
})
export const consentInput = z.object({
  id,
  memberId: id,
  guardian: personName({ name: '监护人姓名', max: NAME_LENGTH }),
  key: idempotencyKey,
})

/** `id` is the team's, as in `consentInput`. */
export const setAdultInput = z.object({ id, memberId: id, key: idempotencyKey })

/** Every week at the time of `startsAt`, from its day on. */
export const repeatTaskInput = z.object({
  teamId: id,
  ...sketch,
  projectId: id.optional(),
  /** The action that it carries out. */
  origin: origin.extend({ kind: z.literal('action') }).optional(),
  until: day.optional(),
  /** 节假日照常 */
  onHolidays: z.boolean().default(false),
  key: idempotencyKey,
})
export type RepeatTaskInput = z.infer<typeof repeatTaskInput>
/** `reason` is told to whoever has a place on that day. */
export const skipRepeatInput = z.object({ id, day, reason: optionalText(reason), key: idempotencyKey })
