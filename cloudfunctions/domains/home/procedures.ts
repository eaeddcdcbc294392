import { homeInput, homeView } from 'types/todos'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { unreadOf } from '../messages/directory'
import { firstOf } from '../todos/directory'

export const homeRouter = router({
  get: procedure('home.get', 'The first screen: what waits for me, my own matters under way, what is new here.')
    .input(homeInput)
    .output(orUnchanged(homeView))
    .query(async ({ ctx, input }) => {
      const { memberId } = ctx.actor
      const [first, unread] = await Promise.all([firstOf(ctx), unreadOf(ctx.db, [memberId])])
      return unlessKnown(input?.since, marked(ctx, { ...first, unread: unread.get(memberId) ?? 0 }))
    }),
})
