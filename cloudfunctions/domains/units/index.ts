import type { DomainWork } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { forgetInUnits } from './reactions'
import { units } from './store'
import { unitWaits } from './waits'

/** Units at work. Names of people stand in the timeline only: who took which step, and whom the office wrote down. */
export const unitsWork: DomainWork = {
  tasks: {
    unitsSealedAnew: ({ db }, share) =>
      sealAnew(units(db), 'contact.phone', ({ contact }) => contact?.phone ?? null, share),
  },
  chapters: () => [],
  forget: [forgetInUnits],
  waits: { units: unitWaits },
}
