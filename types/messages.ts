import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { SUBJECT_KINDS } from './words/subjects'

/** What one person was told last about one thing. */
export const messageDocument = z.object({
  /**
   * Kind and id of what it is about, and the member: one row a matter. Rows that earlier versions stored are one for each
   * thing that happened, under the id of its effect and the member.
   */
  _id: z.string(),
  communityId: id,
  memberId: id,
  /** What it is about: words/subjects.ts says of each kind whose id it is. */
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id }),
  title: z.string(),
  text: z.string(),
  at: z.date(),
  /**
   * Time and id of the effect that told it: what comes later writes over what came before, and telling twice tells once.
   * Rows of earlier versions have none, and nothing writes over them.
   */
  order: z.string().optional(),
  /** Null again as soon as there is something newer. */
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

/** So many rows are marked in one call at most. */
export const READ_AT_ONCE = 50

/**
 * What somebody has read: one of three. Of rows, and of all, it is said as of when they saw it: what is newer stays unread.
 */
export const readInput = z
  .object({
    rows: z
      .array(z.object({ id: z.string().max(120), at: timestamp }))
      .min(1)
      .max(READ_AT_ONCE)
      .optional(),
    /** What it is about was opened. */
    subject: messageDocument.shape.subject.optional(),
    /** All up to the newest that was shown. */
    upTo: timestamp.optional(),
    key: idempotencyKey,
  })
  .refine(({ rows, subject, upTo }) => [rows, subject, upTo].filter((one) => one !== undefined).length === 1, {
    message: '请返回消息重新打开',
  })
export type ReadInput = z.infer<typeof readInput>
