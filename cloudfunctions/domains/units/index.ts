import type { WorkOf } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import type { unitsPlan } from './domain'
import { forgetInUnits } from './reactions'
import { units } from './store'
import { unitWaits } from './waits'

/** Units at work. Names of people stand in the timeline only: who took which step, and whom the office wrote down. */
export const unitsWork: WorkOf<typeof unitsPlan> = {
  tasks: {
    unitsSealedAnew: ({ db }, share) =>
      sealAnew(units(db), 'contact.phone', ({ contact }) => contact?.phone ?? null, share),
  },
  chapters: {},
  forget: { units: forgetInUnits },
  waits: { units: unitWaits },
}
