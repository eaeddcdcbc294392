import * as z from 'zod'
import { id, pageOf, timestamp } from './common'

/** Told to one person about one thing that happened. */
export const messageDocument = z.object({
  /** Made of the effect and the member, so that telling twice tells once. */
  _id: z.string(),
  communityId: id,
  memberId: id,
  /**
   * What it is about. `id` is that of the request, the member or the picture; for 'post' that of the member whose post it is, and
   * for 'vacancy' that of the place at which nobody holds a post.
   */
  subject: z.object({ kind: z.enum(['request', 'member', 'picture', 'post', 'vacancy']), id }),
  title: z.string(),
  text: z.string(),
  at: z.date(),
  readAt: z.date().nullable(),
})
export type MessageDocument = z.infer<typeof messageDocument>

export const messageView = z.object({
  id: z.string(),
  subject: messageDocument.shape.subject,
  title: z.string(),
  text: z.string(),
  at: timestamp,
  read: z.boolean(),
})
export type MessageView = z.infer<typeof messageView>

export const messagePage = pageOf(messageView)
