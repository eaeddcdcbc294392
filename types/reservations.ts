import * as z from 'zod'
import { id, idempotencyKey } from './common'
import { picture } from './members'
import { RESERVED_AT_MOST } from './words/photos'

/**
 * A name under which one person's app may put one file. Functions cannot list what lies in storage; so nothing is taken in
 * but what was reserved, and whatever was reserved is found and deleted a day later.
 */
export const reservationDocument = z.object({
  /** The last part of its path. */
  _id: id,
  communityId: id,
  memberId: id,
  /** How many were reserved in one call. */
  of: z.number().int(),
  /** The picture that is made of it, with the names of its files; written before they are made. */
  made: picture.nullable(),
  at: z.date(),
})
export type ReservationDocument = z.infer<typeof reservationDocument>

export const reserveInput = z.object({
  /** How many pictures were chosen. */
  count: z.number().int().min(1, '请选择照片').max(RESERVED_AT_MOST, `一次最多 ${RESERVED_AT_MOST} 张，请分几次选`),
  key: idempotencyKey,
})

/** Where to put the files, as `cloudPath` of WeChat's upload. Good for most of a day. */
export const reservedView = z.object({ paths: z.array(z.string()) })
export type ReservedView = z.infer<typeof reservedView>
