import type { DomainWork } from '../../kernel/registration'
import { forgetFounder } from './reactions'

/** Communities at work. Names of people stand in the timeline only: who took which step. */
export const communitiesWork: DomainWork = {
  tasks: {},
  chapters: () => [],
  forget: [forgetFounder],
  waits: {},
}
