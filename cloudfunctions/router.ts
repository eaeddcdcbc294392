import { router } from './kernel/procedure'
import { membersRouter } from './members/procedures'
import { messagesRouter } from './messages/procedures'
import { photosRouter } from './photos/procedures'
import { placesRouter } from './places/procedures'
import { requestsRouter } from './requests/procedures'

/** Every procedure of the app, by domain. The app knows it as a type only. */
export const appRouter = router({
  places: placesRouter,
  members: membersRouter,
  photos: photosRouter,
  requests: requestsRouter,
  messages: messagesRouter,
})
export type AppRouter = typeof appRouter
