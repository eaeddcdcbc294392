import type { WorkOf } from '../../kernel/registration'
import type { communitiesPlan } from './domain'
import { forgetFounder, forgetInAffairs } from './reactions'

/** Communities at work. Names of people stand in the timeline only: who took which step. */
export const communitiesWork: WorkOf<typeof communitiesPlan> = {
  tasks: {},
  chapters: {},
  forget: { foundings: forgetFounder, communities: forgetInAffairs },
  waits: { foundings: null, communities: null },
}
