import type { WorkOf } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { invitationChapters } from './directory'
import type { postsPlan } from './domain'
import { forgetInInvitations, forgetInPostSheets } from './reactions'
import { forgetSheets } from './sheet/forgetting'
import { invitations } from './store'
import { closeUnanswered, endTerms } from './terms'

/** Posts at work. */
export const postsWork: WorkOf<typeof postsPlan> = {
  tasks: {
    termsEnded: endTerms,
    invitationsExpired: closeUnanswered,
    postSheetsForgotten: forgetSheets,
    invitationsSealedAnew: ({ db }, share) =>
      sealAnew(invitations(db), 'invited.phone', ({ invited }) => invited.phone, share),
  },
  chapters: { invitations: ({ db, member, now }) => invitationChapters(db, member._id, now) },
  forget: { invitations: forgetInInvitations, postSheets: forgetInPostSheets },
  waits: {},
}
