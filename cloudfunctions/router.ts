import { communitiesRouter } from './domains/communities/procedures'
import { membersRouter } from './domains/members/procedures'
import { messagesRouter } from './domains/messages/procedures'
import { photosRouter } from './domains/photos/procedures'
import { placesRouter } from './domains/places/procedures'
import { postsRouter } from './domains/posts/procedures'
import { requestsRouter } from './domains/requests/procedures'
import { teamsRouter } from './domains/teams/procedures'
import { unitsRouter } from './domains/units/procedures'
import { router } from './kernel/procedure'

/** Every procedure of the app, by domain. The app knows it as a type only. */
export const appRouter = router({
  communities: communitiesRouter,
  places: placesRouter,
  members: membersRouter,
  photos: photosRouter,
  posts: postsRouter,
  requests: requestsRouter,
  messages: messagesRouter,
  units: unitsRouter,
  teams: teamsRouter,
})
export type AppRouter = typeof appRouter
