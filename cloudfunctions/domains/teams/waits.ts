import type { TeamDocument } from 'types/teams'
import { newsOf, type Waits } from '../../kernel/todos/waiting'

/** A team waits for nobody; the neighbours read that there is one. */
export const teamWaits: Waits<TeamDocument> = {
  kind: 'team',
  event: 'team.waits',
  waitsFor: ({ communityId, closed, name, createdAt }) =>
    closed ? null : newsOf(communityId, { title: name, at: createdAt }),
}
