import type { MemberDocument } from 'types/members'
import { NAMING_POSTS, postKey } from 'types/words/posts'
import { keyOf } from '../../kernel/actor'
import type { Reaction } from '../../kernel/effects'
import { idsOfHolders } from '../members/directory'
import { hasAdministrator, invitationById } from '../posts/directory'
import { entryOf, tell } from './reactions'
import { acceptedWording, NO_ADMINISTRATOR, postWording, vacancyWording } from './wording'

/** What people are told when posts are taken and ended. */

const about = ({ _id }: MemberDocument) => ({ kind: 'post' as const, id: _id })

/** Whoever holds it hears of what another did, or the clock. */
export const tellHolder: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter } = happening
  const entry = entryOf(matter, effect)
  if (!entry?.post || (entry.step !== 'takePost' && entry.step !== 'endPost')) return
  if (entry.by?.memberId === matter._id) return
  await tell(happening, [matter._id], about(matter), postWording(entry.step, entry.post, entry.by, entry.text))
}

/** Whoever invited them. */
export const tellInviter: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const entry = entryOf(matter, effect)
  const invitation = entry?.invitationId ? await invitationById(context.db, entry.invitationId) : null
  if (!entry?.post || !invitation) return
  await tell(happening, [invitation.by.memberId], about(matter), acceptedWording(matter.name, entry.post))
}

/** The office, where nobody holds a post any more. */
export const tellOfVacancy: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const post = entryOf(matter, effect)?.post
  if (!post) return
  if ((await idsOfHolders(context.db, [keyOf(post)], context.now)).length > 0) return
  const office = NAMING_POSTS.map((kind) => postKey(kind, matter.communityId))
  const told = (await idsOfHolders(context.db, office, context.now)).filter((id) => id !== matter._id)
  await tell(happening, told, { kind: 'vacancy', id: post.at.id }, vacancyWording(post))
}

/** The residents' committee, where an erased member leaves the community without an administrator: they may name one. */
export const tellOfNoAdministrator: Reaction<MemberDocument> = async (happening) => {
  const { matter, context } = happening
  const { communityId } = matter
  if (await hasAdministrator(context, communityId)) return
  const committee = await idsOfHolders(context.db, [postKey('residentsCommittee', communityId)], context.now)
  await tell(happening, committee, { kind: 'vacancy', id: communityId }, NO_ADMINISTRATOR)
}
