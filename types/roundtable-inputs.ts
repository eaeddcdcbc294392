import * as z from 'zod'
import { id, idempotencyKey, mark, since } from './common'
import { seat, sitter } from './meetings'
import { party, quorumRule } from './roundtables'
import { line } from './text'
import { SEAT_DUTIES, SEAT_LABEL_LENGTH, SEATS_AT_MOST, SUBSTITUTES_AT_MOST } from './words/meetings'

/** What people send about the roundtable, and what they see of the table. */

export const seatInput = z.object({
  /** Left out for a new seat. */
  id: id.optional(),
  party,
  label: line({ name: '席位名称', max: SEAT_LABEL_LENGTH }),
  unitId: id.nullish(),
  /** Members; null while nobody is named. */
  holder: id.nullable(),
  substitutes: z.array(id).max(SUBSTITUTES_AT_MOST, `候补最多 ${SUBSTITUTES_AT_MOST} 位，请减少`),
  duty: z.enum(SEAT_DUTIES).nullish(),
  invited: z.boolean(),
})

export const arrangeInput = z.object({
  seats: z
    .array(seatInput)
    .min(1, '至少要有一个席位，请先添加席位')
    .max(SEATS_AT_MOST, `席位最多 ${SEATS_AT_MOST} 个，请减少`),
  quorum: quorumRule,
  /** The version on the screen; 0 where nobody has arranged the table yet. */
  seen: z.number().int().min(0),
  key: idempotencyKey,
})
export type ArrangeInput = z.infer<typeof arrangeInput>

export const tableInput = z.object({ since })

/** A seat as the community sees it. */
export const seatView = seat.extend({ party, unitId: id.nullable(), holder: sitter.nullable() })
export type SeatView = z.infer<typeof seatView>

export const tableView = z.object({
  seats: z.array(seatView),
  quorum: quorumRule,
  version: z.number().int(),
  /** Whether I may arrange it. */
  mayArrange: z.boolean(),
  /** The seat in which I may sit. */
  mySeat: id.nullable(),
  mark,
})
export type TableView = z.infer<typeof tableView>
