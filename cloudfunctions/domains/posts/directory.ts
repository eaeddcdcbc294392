import type { InvitationDocument } from 'types/posts'
import { INVITATION_STATE_NAMES, type PostKey, postKey, postTitle } from 'types/words/posts'
import type { Database } from '../../kernel/database'
import { chapterOf } from '../../kernel/parts'
import { readablePhone } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import type { Chapters } from '../../kernel/registration'
import { verifiedHomes } from '../../kernel/residents'
import { isVerified } from '../../kernel/sight'
import { readableInShanghai } from '../../kernel/time'
import { countUnreadable } from '../../kernel/unreadable'
import { holdersBy } from './building'
import { stateOf } from './offers'
import { invitations, invitationsAbout, invitationsBy } from './store'

/** How many invited numbers the keys of this deployment do not open. */
export const countUnreadableInvitations = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(invitations(db), communityId, {
    field: 'invited.phone',
    top: 'invited',
    phoneIn: ({ invited }) => invited.phone,
  })

/** The invitations that somebody received, and those that they made, for their own file. Of others only the name that they gave. */
export function invitationChapters(db: Database, memberId: string, now: Date): Chapters {
  const common = (invitation: InvitationDocument) => ({
    职务: postTitle(invitation.kind, invitation.at.label, invitation.acting),
    时间: readableInShanghai(invitation.createdAt),
    状态: INVITATION_STATE_NAMES[stateOf(invitation, now)],
  })
  const received = chapterOf(
    ['职务邀请', '我收到的'],
    (after, limit) => invitationsAbout(db, memberId, after, limit),
    (found) => found.map((one) => ({ ...common(one), 邀请人: one.by.post ?? '管理员' })),
  )
  const made = chapterOf(
    ['职务邀请', '我发出的'],
    (after, limit) => invitationsBy(db, memberId, after, limit),
    (found) => found.map((one) => ({ ...common(one), 邀请: one.invited.name })),
  )
  return [received, made]
}

/** A warden whom somebody may call. */
export interface NearWarden {
  key: PostKey
  name: string
  phone: string
}

/**
 * The wardens of the buildings in which the caller is known to live, with the numbers that the page of their building shows
 * them; one read, and none for whoever lives nowhere here.
 */
export async function wardensOfMine(ctx: ActorContext): Promise<NearWarden[]> {
  const { member } = ctx.actor
  if (!isVerified(member)) return []
  const buildings = verifiedHomes(member).flatMap(({ path }) => path.filter(({ level }) => level === 'building'))
  const keys = [...new Set(buildings.map(({ id }) => postKey('warden', id)))]
  if (keys.length === 0) return []
  const holders = await holdersBy(ctx, keys)
  return keys.flatMap((key) =>
    (holders.get(key) ?? []).flatMap(({ member: { _id, name, phone } }) => {
      const number = _id === member._id ? null : readablePhone(phone, _id)
      return number ? [{ key, name, phone: number }] : []
    }),
  )
}
