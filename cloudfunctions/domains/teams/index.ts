import type { WorkOf } from '../../kernel/registration'
import { askAtTrialsEnd } from './clock'
import { applicationsChapter, aroundChapters, teamsChapter } from './directory'
import type { teamsPlan } from './domain'
import { forgetInApplications, forgetInTeams } from './reactions'
import { applicationWaits, teamWaits } from './waits'

/** Volunteer teams at work. */
export const teamsWork: WorkOf<typeof teamsPlan> = {
  tasks: { trialsOver: askAtTrialsEnd },
  chapters: {
    teams: ({ db, member }) => [teamsChapter(db, member), ...aroundChapters(db, member._id)],
    applications: ({ db, member }) => [applicationsChapter(db, member._id)],
  },
  forget: { teams: forgetInTeams, applications: forgetInApplications },
  waits: { teams: teamWaits, applications: applicationWaits },
}
