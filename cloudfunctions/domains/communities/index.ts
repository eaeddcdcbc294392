import type { DomainWork } from '../../kernel/registration'
import { forgetFounder } from './reactions'

/** Communities at work. Of people they know only who took which step. */
export const communitiesWork: DomainWork = {
  tasks: {},
  chapters: () => [],
  forget: [forgetFounder],
}
