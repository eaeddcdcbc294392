import type { Byline } from 'types/matter'
import type { MemberDocument, Post } from 'types/members'
import type { Context } from '../../kernel/context'
import { Duplicate } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { seatOf, spentInvitation } from '../../kernel/standing'
import { bySeat, changeMember, stepOfClock } from '../members/directory'
import { invitationUsed, seatTaken } from './refusals'
import { endPost, isOver, takePost } from './rules'

interface Taking {
  post: Post
  /** Who takes it. */
  memberId: string
  /** By which invitation. */
  invitationId?: string
}

/**
 * Takes a post that perhaps only one person may hold, perhaps by an invitation that can be used once. Whoever comes later
 * is told who holds it; of two in the same moment the unique index of seats takes one, in the one write.
 *
 * @param attempt loads, decides and writes
 * @throws {AppError} ALREADY_DONE where the invitation was used, FULL where somebody holds the post
 */
export async function takingSeat<T>(context: Context, taking: Taking, attempt: () => Promise<T>): Promise<T> {
  const { post, memberId, invitationId } = taking
  try {
    await makeRoom(context, post, memberId)
    return await attempt()
  } catch (thrown) {
    const refused = thrown instanceof Duplicate && thrown.isOf('by_seat') ? seatTaken(post) : thrown
    if (!(refused instanceof AppError && refused.reason === 'SEAT_TAKEN')) throw thrown
    // Often by whoever used the same invitation a moment ago.
    if (invitationId && (await bySeat(context.db, spentInvitation(invitationId)))) throw invitationUsed()
    throw refused
  }
}

interface Appointing {
  memberId: string
  post: Post
  by: Byline
  key: string
}

/** Gives a member a post. @throws {AppError} what the rules refuse, and FULL where somebody else holds it */
export function appoint(ctx: ActorContext, { memberId, post, by, key }: Appointing): Promise<MemberDocument> {
  const deed = { memberId, byId: by.memberId, step: 'takePost' as const, key }
  const attempt = () => changeMember(ctx, deed, (member) => takePost(member, { post, by, key, now: ctx.now }))
  return takingSeat(ctx, { post, memberId }, attempt)
}

/**
 * Sees to it that nobody else holds a post that has one holder: a term that is over and was not struck off yet ends now.
 * @param memberId for whom; what they hold themselves is for the rules
 * @throws {AppError} FULL where somebody does, or will from a later day on
 */
export async function makeRoom(
  context: Context,
  post: Pick<Post, 'kind' | 'at' | 'acting'>,
  memberId: string | null,
): Promise<void> {
  const seat = seatOf(post)
  const holder = seat === null ? null : await bySeat(context.db, seat)
  const theirs = holder?.posts.find((one) => seatOf(one) === seat)
  if (!holder || !theirs || holder._id === memberId) return
  if (!isOver(theirs, context.now)) throw seatTaken(post, holder.name)
  await stepOfClock(context, holder, endPost(holder, theirs.id, { by: null, key: null, now: context.now }))
}
