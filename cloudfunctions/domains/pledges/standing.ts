import type { Byline } from 'types/matter'
import type { MemberDocument } from 'types/members'
import type { PledgeDocument } from 'types/pledges'
import type { PledgeState } from 'types/words/pledges'
import { POST_NAMES } from 'types/words/posts'
import { type Actor, postOver } from '../../kernel/actor'
import { notFound } from '../../kernel/errors'
import { type GovernedName, mayOver, postsFor } from '../../kernel/grants'
import { verifiedHomes } from '../../kernel/residents'
import { isVerified } from '../../kernel/sight'

/** Who stands how to a pledge: its owner, the office, whoever reads it. */

type Pledge = Pick<PledgeDocument, 'communityId' | 'kind' | 'ownerId' | 'memberId'>

export const WHAT = '件承诺'
export const noSuchPledge = () => notFound(WHAT)

/** What neighbours read. Nothing that was taken back, and nothing that was not kept. */
export const PUBLIC_STATES: readonly PledgeState[] = ['open', 'done', 'thanked']

/** Whether it is their own, or that of the unit whose contact they are. */
export const isOwn = ({ communityId, kind, ownerId, memberId }: Pledge, actor: Actor): boolean =>
  communityId === actor.communityId &&
  (kind === 'unit' ? mayOver(actor, 'pledges.makeForUnit', [ownerId]) : memberId === actor.memberId)

/** Of somebody kept on paper, for whom the office acts. */
export const isOnPaper = ({ kind, memberId }: Pick<Pledge, 'kind' | 'memberId'>): boolean =>
  kind === 'person' && memberId === null

/** Whoever keeps the register of the whole community. */
export const keeps = (actor: Actor): boolean => mayOver(actor, 'pledges.all', [actor.communityId])

/** Whether they may take the steps of its owner. */
export const actsFor = (pledge: Pledge, actor: Actor): boolean =>
  isOwn(pledge, actor) || (pledge.communityId === actor.communityId && isOnPaper(pledge) && keeps(actor))

/** In the name of the post that a procedure asks for there, else in their own. */
export const bylineBy = (actor: Actor, name: GovernedName, scope: readonly string[]): Byline => {
  const post = postOver(actor, postsFor(name), scope)
  return { memberId: actor.memberId, name: actor.member.name, post: post ? POST_NAMES[post.kind] : null }
}

/** In whose name the owner's steps are taken. @throws {AppError} NOT_FOUND for whoever is not its owner */
export function bylineOfOwner(pledge: Pledge, actor: Actor): Byline {
  if (!actsFor(pledge, actor)) throw noSuchPledge()
  if (pledge.kind === 'unit') return bylineBy(actor, 'pledges.makeForUnit', [pledge.ownerId])
  if (isOnPaper(pledge)) return bylineBy(actor, 'pledges.enter', [pledge.communityId])
  return { memberId: actor.memberId, name: actor.member.name, post: null }
}

/** The office acts in its own name, neighbours in theirs. */
export const bylineHere = (actor: Actor): Byline => bylineBy(actor, 'pledges.all', [actor.communityId])

/** Every place that contains a home in which somebody is verified. */
export const placesAround = (member: Pick<MemberDocument, 'homes'>): string[] => [
  ...new Set(verifiedHomes(member).flatMap(({ path }) => path.map(({ id }) => id))),
]

/**
 * Whether somebody reads it: its owner always, the office once it is no draft, of a unit everybody verified, of a person the
 * residents of the place, as long as the person allows it.
 * @param shared what the file of the person says now
 */
export function sees(pledge: Pledge & Pick<PledgeDocument, 'state' | 'place'>, actor: Actor, shared: boolean): boolean {
  if (pledge.communityId !== actor.communityId) return false
  if (actsFor(pledge, actor)) return true
  if (pledge.state !== 'draft' && keeps(actor)) return true
  if (!isVerified(actor.member) || !PUBLIC_STATES.includes(pledge.state)) return false
  if (pledge.kind === 'unit') return true
  return shared && pledge.place !== null && placesAround(actor.member).includes(pledge.place.id)
}
