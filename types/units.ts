import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since } from './common'
import { effect, timelineEntry } from './matter'
import { sealedPhone } from './members'
import { line, optionalLine, optionalPersonName, optionalTelephone, optionalText } from './text'
import { NAME_LENGTH } from './words/members'
import {
  ADDRESS_LENGTH,
  BRANCH_LENGTH,
  UNIT_KINDS,
  UNIT_NAME_LENGTH,
  UNIT_NOTE_LENGTH,
  UNIT_STEPS,
} from './words/units'

export const unitKind = z.enum(UNIT_KINDS, '请选择单位类别')

/** An employer or partner organisation with its own party branch. */
export const unitDocument = z.object({
  _id: id,
  communityId: id,
  name: z.string(),
  kind: unitKind,
  /** Of its own party branch; null where it has none. */
  branch: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
  /** Whom to ask there where nobody holds the post of its contact in the app. */
  contact: z.object({ name: z.string(), phone: sealedPhone.nullable() }).nullable(),
  closed: z.boolean(),
  timeline: z.array(timelineEntry(z.enum(UNIT_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type UnitDocument = z.infer<typeof unitDocument>

/** A unit in the list that every member may see. */
export const unitSummary = z.object({
  id,
  name: z.string(),
  kind: unitKind,
  branch: z.string().nullable(),
  /** Whoever holds the post of its contact, or else whom the office wrote down. */
  contactName: z.string().nullable(),
  closed: z.boolean(),
})
export type UnitSummary = z.infer<typeof unitSummary>

export const unitView = unitSummary.extend({
  address: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
  /** What only whoever keeps the register sees; null for everybody else. */
  register: z
    .object({
      /** As the office wrote it down, for whoever edits it. */
      contactName: z.string().nullable(),
      /** Masked; `units.phone` gives it in full. */
      phone: z.string().nullable(),
    })
    .nullable(),
  mark,
})
export type UnitView = z.infer<typeof unitView>

export const unitPage = pageOf(unitSummary).extend({ mark })
export const unitsInput = z.object({ closed: z.boolean().default(false), cursor, since })
export const unitIdInput = z.object({ id, since })

const fields = {
  name: line({ name: '单位名称', max: UNIT_NAME_LENGTH }),
  kind: unitKind,
  branch: optionalLine({ name: '党支部', max: BRANCH_LENGTH }),
  address: optionalLine({ name: '地址', max: ADDRESS_LENGTH }),
  note: optionalText({ name: '备注', max: UNIT_NOTE_LENGTH }),
  contactName: optionalPersonName({ name: '联系人', max: NAME_LENGTH }),
  /** Left out: the number stays what it is. Empty: it is forgotten. */
  phone: optionalTelephone,
}
const step = { id, seen: z.number().int(), key: idempotencyKey }

export const addUnitInput = z.object({ ...fields, key: idempotencyKey })
export type AddUnitInput = z.infer<typeof addUnitInput>
export const saveUnitInput = z.object({ ...fields, ...step })
export type SaveUnitInput = z.infer<typeof saveUnitInput>
export const unitStepInput = z.object(step)
export const unitPhoneInput = z.object({ id, key: idempotencyKey })
