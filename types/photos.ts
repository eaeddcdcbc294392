import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { PICTURE_STATES, PICTURE_STEPS } from './words/photos'

export const pictureState = z.enum(PICTURE_STATES)

/** How the two files of a picture are called in storage. */
const files = { fileId: z.string(), thumbnailId: z.string() }
export type PictureFiles = z.infer<z.ZodObject<typeof files>>

/**
 * A picture on its way past WeChat's check, and for as long as there is one. Whoever shows a picture asks this document:
 * nothing is shown because a file lies somewhere. `photos/earlier.ts` reads those of older versions.
 */
export const pictureDocument = z.object({
  /** The picture's own id. */
  _id: id,
  communityId: id,
  /** Whose it is. */
  memberId: id,
  /** Where it lies until it is published, and only its owner sees it. */
  ...files,
  /**
   * The copies that others see, under names that stand nowhere else. Written before they are made; `ready` once both are
   * there. Null where there are to be none.
   */
  shown: z
    .object({ ...files, ready: z.boolean() })
    .nullable()
    .optional(),
  state: pictureState,
  /** By which WeChat's verdicts are known: one for each time it was asked. */
  traces: z.array(z.string()),
  /** When WeChat is asked again if it has said nothing; null once there is nothing to wait for. */
  askAt: z.date().nullable(),
  timeline: z.array(timelineEntry(z.enum(PICTURE_STEPS))),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type PictureDocument = z.infer<typeof pictureDocument>

/** What the office sees of a picture that WeChat was not sure of. Addresses work for two hours. */
export const reviewView = z.object({
  id,
  url: z.string(),
  thumbnailUrl: z.string(),
  takenInAt: timestamp,
})
export type ReviewView = z.infer<typeof reviewView>
export const reviewPage = pageOf(reviewView).extend({ mark })
export const reviewsInput = z.object({ cursor, since })

export const reviewInput = z.object({ id, key: idempotencyKey })
