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
  /** The id of the picture that is made of it. Earlier versions wrote it into `made`. */
  pictureId: id.optional(),
  /** What makes the names of its files unknown to everybody. */
  salt: z.string().optional(),
  /**
   * For each content that was found there, the names of the files made of it, written before they are made. Two contents
   * share no name: what WeChat was shown, another one is never written over.
   */
  attempts: z.array(picture).optional(),
  /** What lay there was no picture that is taken: the name has had its use. */
  spent: z.boolean().optional(),
  /** The one attempt, as earlier versions wrote it down. */
  made: picture.nullable().optional(),
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
