import * as z from 'zod'
import { id, idempotencyKey, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { PICTURE_STATES, PICTURE_STEPS } from './words/photos'

export const pictureState = z.enum(PICTURE_STATES)

/**
 * A picture on its way past WeChat's check. Its files lie where held pictures are until it is published; whoever shows
 * pictures asks for the published files and leaves out what is not there, so that nothing else has to hear of the verdict.
 */
export const pictureDocument = z.object({
  /** The picture's own id. */
  _id: id,
  communityId: id,
  /** Whose it is. */
  memberId: id,
  /** The files as they are called once published. */
  fileId: z.string(),
  thumbnailId: z.string(),
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

export const reviewInput = z.object({ id, key: idempotencyKey })
