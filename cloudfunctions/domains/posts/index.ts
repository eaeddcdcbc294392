import type { DomainWork } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { invitationChapters } from './directory'
import { forgetInInvitations } from './reactions'
import { invitations } from './store'
import { tellOfNoAdministrator } from './telling'
import { closeUnanswered, endTerms } from './terms'

/** Posts at work. */
export const postsWork: DomainWork = {
  tasks: {
    termsEnded: endTerms,
    invitationsExpired: closeUnanswered,
    invitationsSealedAnew: ({ db }, share) =>
      sealAnew(invitations(db), 'invited.phone', ({ invited }) => invited.phone, share),
  },
  chapters: ({ db, member, now }) => invitationChapters(db, member._id, now),
  forget: [forgetInInvitations, tellOfNoAdministrator],
  waits: {},
}
