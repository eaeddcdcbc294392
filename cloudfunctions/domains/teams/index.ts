import type { WorkOf } from '../../kernel/registration'
import { teamsChapter } from './directory'
import type { teamsPlan } from './domain'
import { forgetInTeams } from './reactions'

/** Volunteer teams at work. */
export const teamsWork: WorkOf<typeof teamsPlan> = {
  tasks: {},
  chapters: { teams: ({ db, member }) => [teamsChapter(db, member)] },
  forget: { teams: forgetInTeams },
}
