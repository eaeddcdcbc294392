import type { WorkOf } from '../../kernel/registration'
import { teamsChapter } from './directory'
import type { teamsPlan } from './domain'
import { forgetInTeams } from './reactions'
import { teamWaits } from './waits'

/** Volunteer teams at work. */
export const teamsWork: WorkOf<typeof teamsPlan> = {
  tasks: {},
  chapters: { teams: ({ db, member }) => [teamsChapter(db, member)] },
  forget: { teams: forgetInTeams },
  waits: { teams: teamWaits },
}
