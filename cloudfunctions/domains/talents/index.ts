import type { WorkOf } from '../../kernel/registration'
import { talentChapters } from './directory'
import type { talentsPlan } from './domain'
import { forgetInTalents } from './reactions'
import { talentWaits } from './waits'

/** What residents offer, at work. */
export const talentsWork: WorkOf<typeof talentsPlan> = {
  tasks: {},
  chapters: { talents: ({ db, member }) => talentChapters(db, member._id) },
  forget: { talents: forgetInTalents },
  waits: { talents: talentWaits },
}
