import type { WorkOf } from '../../kernel/registration'
import { askAgain } from './checks'
import type { photosPlan } from './domain'
import { forgetPictures, forgetReserved, removeUnused } from './reactions'
import { removeReserved } from './reserved'
import { pictureWaits } from './waits'

/** Photos at work. In a person's own file each stands with what it was used for. */
export const photosWork: WorkOf<typeof photosPlan> = {
  tasks: {
    picturesAskedAgain: askAgain,
    uploadsRemoved: removeUnused,
    reservedRemoved: removeReserved,
  },
  chapters: {},
  forget: { pictures: forgetPictures, reservations: forgetReserved },
  waits: { pictures: pictureWaits },
}
