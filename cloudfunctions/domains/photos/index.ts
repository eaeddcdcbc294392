import type { DomainWork } from '../../kernel/registration'
import { askAgain } from './checks'
import { forgetPictures, removeUnused } from './reactions'
import { removeReserved } from './reserved'
import { pictureWaits } from './waits'

/** Photos at work. In a person's own file each stands with what it was used for. */
export const photosWork: DomainWork = {
  tasks: {
    picturesAskedAgain: askAgain,
    uploadsRemoved: removeUnused,
    reservedRemoved: removeReserved,
  },
  chapters: () => [],
  forget: [forgetPictures],
  waits: { pictures: pictureWaits },
}
