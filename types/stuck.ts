import * as z from 'zod'
import { id } from './common'

/** An effect that failed so often that somebody has to look at it; `_id` is that of the effect. */
export const stuckDocument = z.object({
  _id: id,
  communityId: id,
  /** In which collection its matter lies. */
  collection: z.string(),
  matterId: id,
  event: z.string(),
  since: z.date(),
})
export type StuckDocument = z.infer<typeof stuckDocument>
