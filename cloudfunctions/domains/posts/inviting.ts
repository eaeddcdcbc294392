import type { MemberDocument } from 'types/members'
import type {
  AcceptedView,
  AcceptInvitationInput,
  InvitationDocument,
  InvitationView,
  InviteInput,
  NewInvitationView,
  OfferView,
} from 'types/posts'
import { postViewOf } from '../../kernel/actor'
import type { Context } from '../../kernel/context'
import { Duplicate } from '../../kernel/database'
import { memberIdOf, newId } from '../../kernel/ids'
import { numberFor } from '../../kernel/phone-code'
import { readablePhone, sealFindable, sealPhone } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import { refuseOther } from '../../kernel/steps'
import { admit, changeMember, memberById, memberIn, stillErasing } from '../members/directory'
import { communityName } from '../places/directory'
import { namingAuthority } from './administrators'
import {
  invitationViewOf,
  newInvitation,
  offerViewOf,
  postOffered,
  requireHere,
  requireMember,
  requireNumber,
  requireOpen,
} from './offers'
import { invitationUsed, phoneNotProven, unknownCode } from './refusals'
import { newHolder, takePost, termOf } from './rules'
import { seatFor } from './seats'
import {
  addInvitation,
  close,
  hashOf,
  invitationByCode,
  invitationById,
  invitedBefore,
  newInvitationCode,
  recode,
} from './store'
import { makeRoom, takingSeat } from './taking'

type Visitor = Context & { openid: string }

/** Makes an invitation; the same key again gives the same one, with a new code in place of the one that was lost. */
export async function invite(ctx: ActorContext, input: InviteInput): Promise<NewInvitationView> {
  const { actor, db, now } = ctx
  const { communityId } = actor
  const seat = await seatFor(db, communityId, input.kind, input.atId)
  const by = await namingAuthority(ctx, 'posts.invite', input.kind, seat.scope)
  const { until } = termOf(input.kind, { until: input.until }, now)
  const post = { kind: input.kind, at: seat.at, acting: input.acting, from: now, until, id: newId() }
  const invitationId = newId()
  const invited = await invitedBy(ctx, input, invitationId)
  // What would be refused when they accept is refused now.
  if (invited.member) takePost(invited.member, { post, by, key: input.key, now })
  const before = await invitedBefore(db, by.memberId, input.key)
  if (!before) await makeRoom(ctx, post, null)
  const code = newInvitationCode()
  const making = { communityId, codeHash: hashOf(code), post, invited: invited.stored, by, key: input.key, now }
  const invitation = newInvitation(invitationId, { ...making, digest: ctx.sent.digest })
  if (before) return again(ctx, before, invitation, code)
  try {
    await addInvitation(db, invitation)
    return { invitation: invitationViewOf(invitation, now), code }
  } catch (thrown) {
    // The same call in the same moment.
    const first = thrown instanceof Duplicate ? await invitedBefore(db, by.memberId, input.key) : null
    if (!first) throw thrown
    return again(ctx, first, invitation, code)
  }
}

interface Invited {
  stored: InvitationDocument['invited']
  /** Who is a member already is held against the rules at once. */
  member?: MemberDocument
}

async function invitedBy({ actor, db }: ActorContext, input: InviteInput, invitationId: string): Promise<Invited> {
  const { memberId, name = '', phone = '' } = input
  if (memberId !== undefined) {
    const member = await memberIn(db, actor.communityId, memberId)
    return { stored: { name: member.name, memberId, phone: null }, member }
  }
  return { stored: { name, memberId: null, phone: sealPhone(phone, invitationId) } }
}

/** A retry: one deed, one invitation, and a code that arrives this time. */
async function again(
  { db, now, sent }: ActorContext,
  before: InvitationDocument,
  wanted: InvitationDocument,
  code: string,
): Promise<NewInvitationView> {
  const { digest, invited } = before
  const isSame = sent.compare(digest) !== 'unknown' || offerOf(before) === offerOf(wanted)
  refuseOther(before, { digest, text: invited.name }, sent, isSame)
  if (!(await recode(db, before._id, code))) throw invitationUsed()
  return { invitation: invitationViewOf(before, now), code }
}

/** All that an invitation says, for telling a retry from another deed under the same key. */
const offerOf = ({ _id, kind, at, acting, until, invited }: InvitationDocument): string =>
  JSON.stringify([kind, at.id, acting, until, invited.name, invited.memberId, readablePhone(invited.phone, _id)])

/** Takes an invitation back that nobody has used; one that is closed already stays as it is. */
export async function withdraw(ctx: ActorContext, invitationId: string): Promise<InvitationView> {
  const { actor, db, now } = ctx
  const invitation = requireHere(await invitationById(db, invitationId), actor.communityId)
  await namingAuthority(ctx, 'posts.withdraw', invitation.kind, [invitation.communityId, invitation.at.id])
  if (invitation.state === 'open') {
    await close(db, invitationId, { state: 'withdrawn', usedBy: null, updatedAt: now })
  }
  // Read anew: somebody may have been faster, by using it.
  const after = invitation.state === 'open' ? await invitationById(db, invitationId) : invitation
  if (!after || after.state === 'used') throw invitationUsed()
  return invitationViewOf(after, now)
}

/** What an invitation offers, to whoever has its code. */
export async function offer({ db, now, openid }: Visitor, code: string): Promise<OfferView> {
  const invitation = await byCode(db, code)
  const memberId = memberIdOf(invitation.communityId, openid)
  const member = await memberById(db, memberId)
  return offerViewOf(invitation, {
    communityName: await communityName(db, invitation.communityId),
    memberId,
    member,
    now,
  })
}

/**
 * Takes the post that an invitation offers. Whoever is no member yet becomes one by the same write.
 * @throws {AppError} NOT_FOUND, ALREADY_DONE (used), TOO_LATE (expired, withdrawn), FORBIDDEN (forwarded, no home there), FULL
 */
export async function accept(ctx: Visitor, { code, phoneCode, key }: AcceptInvitationInput): Promise<AcceptedView> {
  const { db, now, openid } = ctx
  const invitation = await byCode(db, code)
  const { communityId, _id: invitationId } = invitation
  const memberId = memberIdOf(communityId, openid)
  const deed = { memberId, byId: memberId, step: 'takePost' as const, key }
  const here = { ...ctx, actor: { communityId } }
  const known = await memberById(db, memberId)
  if (known?.state === 'erased') throw stillErasing()
  // A retry, whose number was proven before: the code of the component is good once.
  const isRetry = known?.timeline.some((entry) => entry.key === key && entry.invitationId === invitationId) === true
  const phone = isRetry ? undefined : await proven(invitation, memberId, phoneCode, now)

  const post = postOffered(invitation, now)
  const by = { memberId, name: known?.name ?? invitation.invited.name, post: null }
  const taking = { post, by, key, now, invitationId, phone }
  const member = await takingSeat(ctx, { post, memberId, invitationId }, async () => {
    if (!known) {
      try {
        return await admit(ctx, newHolder(communityId, openid, invitation.invited.name, taking))
      } catch (thrown) {
        // The same person in the same moment, as from a second tap: they are a member now, whichever index said so.
        if (!(thrown instanceof Duplicate) || !(await memberById(db, memberId))) throw thrown
      }
    }
    return changeMember(here, deed, (found) => takePost(found, taking))
  })
  const taken = member.timeline.find((entry) => entry.key === key)?.post ?? post
  return { communityId, memberId, post: postViewOf(taken) }
}

/** @returns the number of whoever accepts, sealed to them, where the invitation went to a number */
async function proven(invitation: InvitationDocument, memberId: string, phoneCode: string | undefined, now: Date) {
  requireOpen(invitation, now)
  if (invitation.invited.memberId !== null) {
    requireMember(invitation, memberId)
    return undefined
  }
  if (!phoneCode) throw phoneNotProven()
  const number = await numberFor(phoneCode)
  requireNumber(invitation, number)
  return sealFindable(number, memberId)
}

async function byCode(db: Context['db'], code: string): Promise<InvitationDocument> {
  const found = await invitationByCode(db, code)
  if (!found) throw unknownCode()
  return found
}
