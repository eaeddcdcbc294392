import type { DomainWork } from '../../kernel/registration'
import { finishImports } from './import/apply'
import { forgetInPlaces } from './reactions'

/** Places at work. Names of people stand in the timeline only: who took which step. */
export const placesWork: DomainWork = {
  tasks: { importsFinished: finishImports },
  chapters: () => [],
  forget: [forgetInPlaces],
  waits: {},
}
