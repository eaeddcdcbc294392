import * as z from 'zod'
import { id, timestamp } from './common'
import { SUBJECT_KINDS } from './words/subjects'

/** Something of my own that takes some of the same time: a task in which I have a place, a meeting at which I sit. */
export const engagementView = z.object({
  kind: z.enum(SUBJECT_KINDS),
  id,
  title: z.string(),
  startsAt: timestamp,
  endsAt: timestamp,
})
export type EngagementView = z.infer<typeof engagementView>
