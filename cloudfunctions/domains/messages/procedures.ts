import { idempotencyKey } from 'types/common'
import { type MessageView, messagePage, messagesInput, readInput } from 'types/messages'
import * as z from 'zod'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { countUnread, cursorAfter, type ListedMessage, markRead, markReadUpTo, messagesTo, placeOf } from './store'

const viewOf = ({ _id, subject, title, text, at, readAt }: ListedMessage): MessageView => ({
  id: _id,
  subject,
  title,
  text,
  at: at.getTime(),
  read: readAt !== null,
})

export const messagesRouter = router({
  mine: procedure('messages.mine', 'What I was told last about each matter, newest first.')
    .input(messagesInput)
    .output(orUnchanged(messagePage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const { db, actor } = ctx
      const place = cursor === undefined ? null : await placeOf(db, actor.memberId, cursor)
      const found = place === undefined ? [] : await messagesTo(db, actor.memberId, place, PAGE_AND_ONE)
      return unlessKnown(since, marked(ctx, pageFrom(found, viewOf, cursorAfter)))
    }),

  unread: procedure('messages.unread', 'How many messages I have not read.')
    .output(z.number().int())
    .query(({ ctx }) => countUnread(ctx.db, ctx.actor.memberId)),

  read: procedure('messages.read', 'Mark as read: rows as I saw them, what I was told about one matter, or all.')
    .input(readInput)
    .use(digested())
    .output(z.number().int())
    .mutation(({ ctx, input }) => markRead(ctx.db, ctx.actor.memberId, input, ctx.now)),

  markRead: procedure('messages.markRead', 'Of earlier packages: mark as read all messages up to one that I have seen.')
    .input(z.object({ upTo: z.string().max(120), key: idempotencyKey }))
    .use(digested())
    .output(z.number().int())
    .mutation(({ ctx, input }) => markReadUpTo(ctx.db, ctx.actor.memberId, input.upTo, ctx.now)),
})
