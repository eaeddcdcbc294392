import type { DomainName } from '../domains'
import { communitiesRouter } from '../domains/communities/procedures'
import { membersRouter } from '../domains/members/procedures'
import { messagesRouter } from '../domains/messages/procedures'
import { photosRouter } from '../domains/photos/procedures'
import { placesRouter } from '../domains/places/procedures'
import { postsRouter } from '../domains/posts/procedures'
import { requestsRouter } from '../domains/requests/procedures'
import { teamsRouter } from '../domains/teams/procedures'
import { unitsRouter } from '../domains/units/procedures'
import { router } from '../kernel/procedure'

/** All procedures at once, for whoever goes through them: tests, and the documents made of them. */
export const wholeRouter = router({
  communities: communitiesRouter,
  places: placesRouter,
  members: membersRouter,
  photos: photosRouter,
  posts: postsRouter,
  requests: requestsRouter,
  messages: messagesRouter,
  units: unitsRouter,
  teams: teamsRouter,
} satisfies Record<DomainName, unknown>)
