import { lazy } from '@trpc/server'
import type { DomainName } from './domains'
import { router } from './kernel/procedure'

/**
 * Every procedure of the app, by domain. The app knows it as a type only. A domain's procedures and schemas are evaluated
 * at its first call: an instance that starts for one of them does not wait for all.
 */
const routers = {
  communities: lazy(() => import('./domains/communities/procedures')),
  places: lazy(() => import('./domains/places/procedures')),
  members: lazy(() => import('./domains/members/procedures')),
  photos: lazy(() => import('./domains/photos/procedures')),
  posts: lazy(() => import('./domains/posts/procedures')),
  requests: lazy(() => import('./domains/requests/procedures')),
  messages: lazy(() => import('./domains/messages/procedures')),
  units: lazy(() => import('./domains/units/procedures')),
  teams: lazy(() => import('./domains/teams/procedures')),
  projects: lazy(() => import('./domains/projects/procedures')),
  tasks: lazy(() => import('./domains/tasks/procedures')),
  talents: lazy(() => import('./domains/talents/procedures')),
  roundtables: lazy(() => import('./domains/roundtables/procedures')),
  offers: lazy(() => import('./domains/offers/procedures')),
  duty: lazy(() => import('./domains/duty/procedures')),
  letters: lazy(() => import('./domains/letters/procedures')),
  pledges: lazy(() => import('./domains/pledges/procedures')),
  home: lazy(() => import('./domains/home/procedures')),
  todos: lazy(() => import('./domains/todos/procedures')),
} satisfies Record<DomainName, unknown>

export const appRouter = router(routers)
export type AppRouter = typeof appRouter
