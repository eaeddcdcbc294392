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
    text: z.string().optional(),
  })

/** What must follow a step; stored with the step itself and taken out once done. */
export const effect = z.object({
  id,
  /** In the past tense, as `request.answered`. */
  event: z.string(),
  at: z.date(),
  /** The entry on the timeline that it follows. */
  entryId: id,
})
export type Effect = z.infer<typeof effect>

/** What every matter has besides its own fields: one document, one version, one write a step. */
export interface Matter {
  _id: string
  communityId: string
  timeline: { id: string; at: Date; step: string; by: Byline | null; key: string | null; text?: string }[]
  effects: Effect[]
  version: number
  createdAt: Date
  updatedAt: Date
}
