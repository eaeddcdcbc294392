import * as z from 'zod'
import { cursor, id, idempotencyKey, since, timestamp } from './common'
import { postKind } from './members'
import { naming, requestCategory, requestPhase } from './requests'
import { matterCategory, ownersMatter } from './roundtables'
import { line, optionalTelephone, optionalText, personName, searchFor, text } from './text'
import { NAME_LENGTH, REASON_LENGTH } from './words/members'
import { PHOTOS_AT_MOST, TEXT_LENGTH } from './words/requests'
import { ITEM_QUESTION_LENGTH, ITEM_TITLE_LENGTH } from './words/roundtables'

/** What people do with requests, and what they ask with. */

/** Pictures of theirs that wait to be used. */
export const photoIds = z.array(id).max(PHOTOS_AT_MOST, `最多 ${PHOTOS_AT_MOST} 张照片，请删去几张`).default([])

export const submitInput = z.object({
  category: requestCategory,
  text: text({ name: '内容', max: TEXT_LENGTH }),
  placeId: id,
  photoIds,
  naming: naming.default('open'),
  key: idempotencyKey,
})
export type SubmitInput = z.infer<typeof submitInput>

export const fileForInput = z
  .object({
    /** The household in which the resident lives. */
    placeId: id,
    /** What it is about, where that is not their own door: one of the places that contain it. */
    aboutId: id.optional(),
    name: personName({ name: '反映人姓名', max: NAME_LENGTH }),
    /** Empty or left out where they gave none. */
    phone: optionalTelephone,
    /** The resident agreed that it is filed for them. */
    consent: z.literal(true, '请先征得本人同意，再勾选“已征得本人同意”'),
    category: requestCategory,
    text: text({ name: '内容', max: TEXT_LENGTH }),
    photoIds,
    naming: naming.default('open'),
    key: idempotencyKey,
  })
  .refine(({ naming, phone }) => naming !== 'anonymous' || !phone, {
    path: ['phone'],
    message: '匿名登记不留电话，请删去电话，或改选署名方式',
  })
export type FileForInput = z.infer<typeof fileForInput>

/** Which door: as somebody writes it, or by its id. */
export const doorsInput = z
  .object({ text: searchFor('请填写门牌').optional(), id: id.optional(), since })
  .refine(({ text: written, id: known }) => (written === undefined) !== (known === undefined), {
    path: ['text'],
    message: '请填写门牌',
  })
export type DoorsInput = z.infer<typeof doorsInput>

/** What every step on an existing request carries. */
const step = { id, key: idempotencyKey }
/** Which version was on the screen when it was decided: nobody decides on old news. */
const decision = { ...step, seen: z.number().int() }
const words = (name: string) => text({ name, max: TEXT_LENGTH })
const stars = z.number('请选择满意程度').int().min(1, '请选择满意程度').max(5, '请选择满意程度')

export const acceptInput = z.object({ ...decision, text: optionalText({ name: '说明', max: TEXT_LENGTH }) })
export const declineInput = z.object({ ...decision, text: words('不予受理的原因') })
export const dispatchInput = z.object({
  ...decision,
  post: postKind,
  placeId: id,
  /** By when; left out: the working days of the category. */
  dueAt: timestamp.optional(),
  text: optionalText({ name: '说明', max: TEXT_LENGTH }),
})
export const startInput = z.object({ ...decision, text: optionalText({ name: '说明', max: TEXT_LENGTH }) })
export const noteInput = z.object({ ...step, text: words('进展'), photoIds })
export const answerInput = z.object({ ...decision, text: words('答复'), photoIds })
export const settleInput = z.object({ ...decision, stars, text: optionalText({ name: '评价', max: TEXT_LENGTH }) })
export const reopenInput = z.object({ ...decision, text: words('还没解决的地方') })
export const withdrawInput = z.object({ ...step, text: optionalText({ name: '原因', max: TEXT_LENGTH }) })

export const handOnInput = z.object({
  ...decision,
  to: z.discriminatedUnion(
    'kind',
    [
      z.object({
        kind: z.literal('newItem'),
        title: line({ name: '议题', max: ITEM_TITLE_LENGTH }),
        question: line({ name: '请会议决定什么', max: ITEM_QUESTION_LENGTH }),
        category: matterCategory,
        /** Civil Code 278: it is for the owners to decide; with the matter it is, whatever stands beside. */
        ownersDecide: z.boolean().optional(),
        ownersMatter: ownersMatter.optional(),
      }),
      z.object({ kind: z.literal('agendaItem'), id }),
      z.object({ kind: z.literal('task'), id }),
    ],
    '请选择转到哪里',
  ),
  /** By when whoever reported it hears what came of it. */
  dueAt: timestamp,
  text: optionalText({ name: '说明', max: TEXT_LENGTH }),
})
export type HandOnInput = z.infer<typeof handOnInput>

export const takeOverInput = z.object(decision)
export const disownInput = z.object(step)
export const contactInput = z.object({ ...step, reason: optionalText({ name: '原因', max: REASON_LENGTH }) })

export const requestIdInput = z.object({ id })
export const getInput = z.object({ id, since })
export const mineInput = z.object({ cursor, since })
export const atDoorInput = z.object({ householdId: id, cursor, since })
export type AtDoorInput = z.infer<typeof atDoorInput>
export const filedInput = mineInput
export const filedForMeInput = z.object({ since }).optional()
export const waitingInput = z.object({ since }).optional()
/** In which post's name: one of one's own, as `residentsCommittee@c1`. */
const inTheNameOf = z.string('请选择职务').max(120)
export const worklistInput = z.object({
  postKey: inTheNameOf,
  /** What this post answers for, or all that lies in its place. */
  box: z.enum(['own', 'area']),
  /** Of the area only what lies in this place within it. */
  placeId: id.optional(),
  phase: requestPhase,
  category: requestCategory.optional(),
  /** Only what is past its due time. */
  overdue: z.boolean().default(false),
  cursor,
  since,
})
export type WorklistInput = z.infer<typeof worklistInput>

export const findInput = z.object({
  postKey: inTheNameOf,
  /** A number or its last digits, a place, or a part of a name. */
  text: searchFor('请填写要找的编号、门牌或姓名'),
  cursor,
  since,
})
export type FindInput = z.infer<typeof findInput>
export const areaInput = z.object({ postKey: inTheNameOf, since })
