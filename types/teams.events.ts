import type { TeamDocument } from './teams'

/** What happens in teams, and to what kind of matter. */
export interface TeamEvents {
  /** What the neighbours read of it has changed. */
  'team.waits': TeamDocument
}

/** Its collections of matters, and what each holds. */
export interface TeamMatters {
  teams: TeamDocument
}
