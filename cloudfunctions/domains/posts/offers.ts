import type { Byline, Digest } from 'types/matter'
import type { MemberDocument, Post } from 'types/members'
import type { InvitationDocument, InvitationView, OfferView } from 'types/posts'
import { INVITATION_DAYS, type InvitationState } from 'types/words/posts'
import { newId } from '../../kernel/ids'
import { maskName, maskPhone, readablePhone, requiredPhone } from '../../kernel/privacy'
import { bylineSeenBy, bylineWords } from '../../kernel/sight'
import { forwarded, invitationExpired, invitationUsed, invitationWithdrawn, unknownInvitation } from './refusals'
import { lacksHome } from './rules'
import type { ListedInvitation } from './store'

/** The rules of invitations, as pure functions of the invitation, whoever opens it, and the time. */

const DAY = 24 * 3_600_000

interface Making {
  communityId: string
  codeHash: string
  /** `from` counts where it lies ahead; otherwise the term begins when they accept. */
  post: Pick<Post, 'kind' | 'at' | 'acting' | 'until'> & { from?: Date }
  invited: InvitationDocument['invited']
  by: Byline
  key: string
  digest?: Digest
  now: Date
}

/** @param id so that a number can be sealed to it before */
export const newInvitation = (
  id: string,
  { communityId, codeHash, post, invited, by, key, digest, now }: Making,
): InvitationDocument => ({
  _id: id,
  communityId,
  codeHash,
  kind: post.kind,
  at: post.at,
  acting: post.acting,
  until: post.until,
  ...(post.from && post.from > now ? { from: post.from } : {}),
  invited,
  by,
  state: 'open',
  usedBy: null,
  key,
  ...(digest ? { digest } : {}),
  createdAt: now,
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY),
  updatedAt: now,
})

/** How it stands now, whether or not the clock has been round. A term that is over by now offers nothing. */
export function stateOf({ state, expiresAt, until }: ListedInvitation, now: Date): InvitationState {
  const over = expiresAt <= now || (until !== null && until <= now)
  return state === 'open' && over ? 'expired' : state
}

/** @throws {AppError} ALREADY_DONE or TOO_LATE where it is not open any more */
export function requireOpen(invitation: InvitationDocument, now: Date): void {
  const state = stateOf(invitation, now)
  if (state === 'used') throw invitationUsed()
  if (state === 'withdrawn') throw invitationWithdrawn()
  if (state === 'expired') throw invitationExpired()
}

/**
 * Whether an invitation by number is for whoever has this one.
 * @throws {AppError} FORBIDDEN where it was forwarded, UNAVAILABLE where the invited number cannot be read
 */
export function requireNumber({ _id, invited }: InvitationDocument, number: string): void {
  if (!invited.phone || requiredPhone(invited.phone, _id) !== number) throw forwarded()
}

/** @throws {AppError} FORBIDDEN where it is for another member */
export function requireMember({ invited }: InvitationDocument, memberId: string): void {
  if (invited.memberId !== null && invited.memberId !== memberId) throw forwarded()
}

/** The post that an invitation gives to whoever accepts it now. */
export const postOffered = ({ kind, at, acting, from, until }: InvitationDocument, now: Date): Post => ({
  id: newId(),
  kind,
  at,
  acting,
  from: from && from > now ? from : now,
  until,
})

export function invitationViewOf(invitation: ListedInvitation, now: Date): InvitationView {
  const { _id, kind, at, acting, until, invited, by, createdAt, expiresAt } = invitation
  const number = readablePhone(invited.phone, _id)
  return {
    id: _id,
    kind,
    at,
    acting,
    until: until?.getTime() ?? null,
    name: invited.name,
    phone: number && maskPhone(number),
    by: bylineWords(by),
    state: stateOf(invitation, now),
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt.getTime(),
  }
}

/** @param member the caller's membership in the community of the invitation */
export function offerViewOf(
  invitation: InvitationDocument,
  {
    communityName,
    memberId,
    member,
    now,
  }: { communityName: string; memberId: string; member: MemberDocument | null; now: Date },
): OfferView {
  const { communityId, kind, at, acting, until, invited, by, expiresAt } = invitation
  return {
    communityId,
    communityName,
    kind,
    at,
    acting,
    until: until?.getTime() ?? null,
    // Whoever found the code somewhere need not learn whom it is for.
    name: maskName(invited.name),
    by: bylineSeenBy(member, by),
    state: stateOf(invitation, now),
    expiresAt: expiresAt.getTime(),
    proof: invited.memberId === null ? 'phone' : 'member',
    forMe: invited.memberId === null ? null : invited.memberId === memberId,
    homeMissing: lacksHome(member, invitation),
  }
}

/** @throws {AppError} NOT_FOUND for one of another community as well */
export function requireHere(invitation: InvitationDocument | null, communityId: string): InvitationDocument {
  if (invitation?.communityId !== communityId) throw unknownInvitation()
  return invitation
}
