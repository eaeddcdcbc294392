import type { DomainWork } from '../../kernel/registration'
import { teamsChapter } from './directory'
import { forgetInTeams } from './reactions'
import { teamWaits } from './waits'

/** Volunteer teams at work. */
export const teamsWork: DomainWork = {
  tasks: {},
  chapters: ({ db, member }) => [teamsChapter(db, member)],
  forget: [forgetInTeams],
  waits: { teams: teamWaits },
}
