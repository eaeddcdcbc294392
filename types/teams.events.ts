import type { TeamDocument } from './teams'

/** Its collections of matters, and what each holds. */
export interface TeamMatters {
  teams: TeamDocument
}
