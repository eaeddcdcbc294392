import type { ApplicationDocument } from './team-applications'
import type { TeamDocument } from './teams'

/** What happens in teams, and to what kind of matter. */
export interface TeamEvents {
  /** What the neighbours read of it, or who has to do something, has changed. */
  'team.waits': TeamDocument
  /** The office named a mentor for a team that a resident had proposed. */
  'team.trialBegun': TeamDocument
  /** The time for trying it is over. */
  'team.trialOver': TeamDocument
  'team.confirmed': TeamDocument
  /** It was ended with thanks, before its trial or after it. */
  'team.thanked': TeamDocument
  'application.admitted': ApplicationDocument
  'application.declined': ApplicationDocument
  'application.waits': ApplicationDocument
}

/** Its collections of matters, and what each holds. */
export interface TeamMatters {
  teams: TeamDocument
  applications: ApplicationDocument
}
