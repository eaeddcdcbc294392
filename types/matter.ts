import * as z from 'zod'
import { id } from './common'

/** Who did a step, as they were called and what they were at that moment. */
export const byline = z.object({
  memberId: id,
  name: z.string(),
  /** The post in whose name they acted, as '物业公司'; null for a resident acting for themselves. */
  post: z.string().nullable(),
})
export type Byline = z.infer<typeof byline>

/**
 * What was sent with a deed, in 16 bytes that do not give it away: a second call under the same key is compared by it.
 * Nobody but the functions ever reads it.
 */
export const digest = z.object({
  /** The deployment's key from which it was made. */
  keyId: z.string(),
  /** HMAC-SHA-256 of the input, its first 16 bytes, base64url. */
  mac: z.string(),
})
export type Digest = z.infer<typeof digest>

/** One step in the life of a matter. Entries are appended and never edited. */
export const timelineEntry = <S extends z.ZodType>(step: S) =>
  z.object({
    id,
    at: z.date(),
    step,
    /** Null where the clock acted, not a person. */
    by: byline.nullable(),
    /** Idempotency key of the call that made this entry. */
    key: z.string().nullable(),
    /** Of the input of that call; goes when the name of whoever made it goes. */
    digest: digest.optional(),
    text: z.string().optional(),
  })

/** How a due time was counted, so that it can be counted anew once more is known. */
export const countedDays = z.object({
  from: z.date(),
  /** Working days. */
  days: z.number().int().min(1),
  /** Some of them lie in a year whose days off were not announced: people read 暂定 beside the date. */
  provisional: z.boolean(),
})
export type CountedDays = z.infer<typeof countedDays>

/** What must follow a step; stored with the step itself and taken out once done. */
export const effect = z.object({
  id,
  /** In the past tense, as `request.answered`. */
  event: z.string(),
  at: z.date(),
  /** The entry on the timeline that it follows. */
  entryId: id,
  /** When it is tried again, should whoever stored it have died or failed. Effects of earlier versions have none. */
  nextAt: z.date().optional(),
  /** How often it has failed. */
  attempts: z.number().int().optional(),
  /**
   * For whom the step made something to do, and who has it where nobody holds that post: they find it among their todos
   * and are sent no message of this step. Left out where it did so for nobody.
   */
  todoFor: z.array(z.object({ holder: z.string(), instead: z.array(z.string()).optional() })).optional(),
})
export type Effect = z.infer<typeof effect>

/** What every matter has besides its own fields: one document, one version, one write a step. */
export interface Matter {
  _id: string
  communityId: string
  timeline: {
    id: string
    at: Date
    step: string
    by: Byline | null
    key: string | null
    digest?: Digest
    text?: string
  }[]
  effects: Effect[]
  version: number
  createdAt: Date
  updatedAt: Date
}
