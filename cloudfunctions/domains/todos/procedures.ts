import { todoCounts, todoPage, todosCountInput, todosInput } from 'types/todos'
import { type Actor, heldPost } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { countsIn, mattersIn } from './counting'
import { keysFor } from './directory'
import { tallyFor, waitingForAny } from './store'
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
      const keys = keysIn(actor, postKey)
      const found = await waitingForAny(db, { ...narrowed, keys, now, after: cursor, limit: PAGE_AND_ONE })
      const page = pageFrom(
        found,
        (one) => todoViewOf(one, keys, now),
        (last) => last.sortKey,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  counts: procedure(
    'todos.counts',
    'How much waits for me and for each of my posts, or for one of them in one kind of matter or one building.',
  )
    .input(todosCountInput)
    .output(orUnchanged(todoCounts))
    .query(async ({ ctx, input: { postKey, since, ...narrowed } = {} }) => {
      const { actor, db, now } = ctx
      const tally = await tallyFor(db, { ...narrowed, keys: keysIn(actor, postKey), now })
      return unlessKnown(since, marked(ctx, { counts: countsIn(tally), matters: mattersIn(tally) }))
    }),
})

/** Of one post the actor holds, or all under which something waits for them. @throws {AppError} FORBIDDEN */
function keysIn(actor: Actor, postKey: string | undefined): string[] {
  if (postKey && !heldPost(actor, postKey)) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  return postKey ? [postKey] : keysFor(actor)
}
