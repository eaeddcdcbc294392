import type { MemberDocument } from 'types/members'
import type { Reaction } from '../../kernel/effects'
import { formerOf } from '../../kernel/former'
import { forgetInSheets } from './sheet/store'
import { close, forget } from './store'

/** An invitation by which somebody took a post is done with: it says by whom, and the number in it goes. */
export const closeInvitation: Reaction<MemberDocument> = async ({ effect, matter, context }) => {
  const entry = matter.timeline.find(({ id }) => id === effect.entryId)
  if (!entry?.invitationId) return
  const usedBy = { memberId: matter._id, name: matter.name }
  await close(context.db, entry.invitationId, { state: 'used', usedBy, updatedAt: effect.at })
}

/** Somebody erased stays in invitations without their name: as who invited, who was invited, and who accepted. */
export const forgetInInvitations: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forget(db, formerOf(matter))

/** And in the sheets of posts that they checked. */
export const forgetInPostSheets: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetInSheets(db, formerOf(matter))
