import type { WorkOf } from '../../kernel/registration'
import type { placesPlan } from './domain'
import { finishImports } from './import/apply'
import { forgetInImports, forgetInPlaces } from './reactions'

/** Places at work. Names of people stand in the timeline only: who took which step. */
export const placesWork: WorkOf<typeof placesPlan> = {
  tasks: { importsFinished: finishImports },
  chapters: {},
  forget: { imports: forgetInImports, places: forgetInPlaces },
  waits: { places: null },
}
