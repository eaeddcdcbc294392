import * as z from 'zod'
import { cursor, id, mark, pageOf, since, timestamp } from './common'
import { SUBJECT_KINDS } from './words/subjects'

/** Told to one person about one thing that happened. */
export const messageDocument = z.object({
  /** Made of the effect and the member, so that telling twice tells once. */
  _id: z.string(),
  communityId: id,
  memberId: id,
  /** What it is about: words/subjects.ts says of each kind whose id it is. */
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id }),
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

export const messagePage = pageOf(messageView).extend({ mark })
export const messagesInput = z.object({ cursor, since })
