import type { DomainWork } from '../../kernel/registration'
import { finishImports } from './import/apply'
import { forgetInPlaces } from './reactions'

/** Places at work. Of people they know only who took which step. */
export const placesWork: DomainWork = {
  tasks: { importsFinished: finishImports },
  chapters: () => [],
  forget: [forgetInPlaces],
}
