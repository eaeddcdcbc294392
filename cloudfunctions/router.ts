import { communitiesRouter } from './communities/procedures'
import { router } from './kernel/procedure'
import { membersRouter } from './members/procedures'
import { messagesRouter } from './messages/procedures'
import { photosRouter } from './photos/procedures'
import { placesRouter } from './places/procedures'
import { postsRouter } from './posts/procedures'
import { requestsRouter } from './requests/procedures'
import { teamsRouter } from './teams/procedures'
import { unitsRouter } from './units/procedures'

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
