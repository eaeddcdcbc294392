import { since } from 'types/common'
import { todoCounts, todoPage, todosInput } from 'types/todos'
import * as z from 'zod'
import { heldPost } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { keysFor } from './directory'
import { countFor, waitingForAny } from './store'
import { todoViewOf } from './views'

export const todosRouter = router({
  list: procedure(
    'todos.list',
    'What waits for me, or for one of my posts, over all domains: urgent first, then by due time.',
  )
    .input(todosInput)
    .output(orUnchanged(todoPage))
    .query(async ({ ctx, input: { postKey, cursor, since, ...narrowed } }) => {
      const { actor, db, now } = ctx
      if (postKey && !heldPost(actor, postKey)) throw forbidden('您现在没有这个职务，请返回首页重新选择')
      const keys = postKey ? [postKey] : keysFor(actor)
      const found = await waitingForAny(db, { ...narrowed, keys, now, after: cursor, limit: PAGE_AND_ONE })
      const page = pageFrom(
        found,
        (one) => todoViewOf(one, keys, now),
        (last) => last.sortKey,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  counts: procedure('todos.counts', 'How much waits for me and for each of my posts, by what has to be done.')
    .input(z.object({ since }).optional())
    .output(orUnchanged(todoCounts))
    .query(async ({ ctx, input }) => {
      const counts = await countFor(ctx.db, keysFor(ctx.actor), ctx.now)
      return unlessKnown(input?.since, marked(ctx, { counts }))
    }),
})
