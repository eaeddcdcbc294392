import type { AnyTRPCRouter } from '@trpc/server'
import { domains } from '../domains'
import { router } from '../kernel/procedure'

/** All procedures at once, for whoever goes through them: tests, and the documents made of them. */
export const wholeRouter = router(
  Object.fromEntries(
    Object.keys(domains).map((name): [string, AnyTRPCRouter] => [
      name,
      (require(`../domains/${name}/procedures`) as Record<string, AnyTRPCRouter>)[`${name}Router`] as AnyTRPCRouter,
    ]),
  ),
)
