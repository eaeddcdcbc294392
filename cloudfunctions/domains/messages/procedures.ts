import { idempotencyKey } from 'types/common'
import { type MessageView, messagePage, messagesInput } from 'types/messages'
import * as z from 'zod'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { countUnread, type ListedMessage, markRead, messagesTo } from './store'

const viewOf = ({ _id, subject, title, text, at, readAt }: ListedMessage): MessageView => ({
  id: _id,
  subject,
  title,
  text,
  at: at.getTime(),
  read: readAt !== null,
})

export const messagesRouter = router({
  mine: procedure('messages.mine', 'What I was told, newest first.')
    .input(messagesInput)
    .output(orUnchanged(messagePage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await messagesTo(ctx.db, ctx.actor.memberId, cursor, PAGE_AND_ONE)
      const page = pageFrom(found, viewOf, (last) => last._id)
      return unlessKnown(since, marked(ctx, page))
    }),

  unread: procedure('messages.unread', 'How many messages I have not read.')
    .output(z.number().int())
    .query(({ ctx }) => countUnread(ctx.db, ctx.actor.memberId)),

  markRead: procedure('messages.markRead', 'Mark as read all messages up to one that I have seen.')
    .input(z.object({ upTo: z.string().max(120), key: idempotencyKey }))
    .use(digested())
    .output(z.number().int())
    .mutation(({ ctx, input }) => markRead(ctx.db, ctx.actor.memberId, input.upTo, ctx.now)),
})
