import type { Post } from 'types/members'
import type { Behalf, RequestDocument } from 'types/requests'
import { POST_NAMES } from 'types/words/posts'
import { type Actor, keyOf } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { sealPhone } from '../../kernel/privacy'
import { verifiedHomes } from '../../kernel/residents'
import { isAwaited, standsInFor } from './parties'

/** Requests that somebody at work files for a resident who called or came, and what the resident says of them later. */

/** Who the resident is, as whoever files it was told. */
export interface Filing {
  name: string
  /** Left out or empty where they gave none. */
  phone?: string
  /** The household in which they live. */
  door: string
  /** The post by which it is filed. */
  post: Post
}

/** What a filed request has in place of a reporter of its own. @param requestId to which the number is sealed */
export function filedFor(
  { name, phone, door, post }: Filing,
  { memberId, member }: Actor,
  requestId: string,
  now: Date,
) {
  const by = { memberId, name: member.name, post: POST_NAMES[post.kind] }
  const behalf: Behalf = {
    name,
    phone: phone ? sealPhone(phone, requestId) : null,
    door,
    consentAt: now,
    by,
    postKey: keyOf(post),
  }
  return { reporter: { memberId: standsInFor(memberId), name }, by, behalf }
}

/**
 * Is this member asked whether it is theirs? Whoever has the name that was said, is verified at the door that was said, and
 * has not said no. What WeChat is not sure of waits for the office first.
 */
export const isAskedOf = (request: RequestDocument, { memberId, communityId, member }: Actor): boolean =>
  isAwaited(request) &&
  !request.held &&
  request.communityId === communityId &&
  request.behalf?.name === member.name &&
  doorsOf(member).includes(request.behalf?.door ?? '') &&
  !request.timeline.some(({ step, by }) => step === 'disown' && by?.memberId === memberId)

/** The households in which somebody is verified to live. */
export const doorsOf = (member: Actor['member']): string[] =>
  verifiedHomes(member).map(({ householdId }) => householdId)

interface Said {
  key: string
  now: Date
}

/**
 * It is theirs: they are its reporter from now on, and what was kept about them beside that goes.
 * @throws {AppError} NOT_FOUND for whoever is not asked, or not any more; ALREADY_DONE for whose it is
 */
export function takeOver(request: RequestDocument, actor: Actor, { key, now }: Said): Step<RequestDocument> {
  const { reporter, behalf, state } = request
  if (behalf && reporter.memberId === actor.memberId) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这件诉求已经是您的了，请到“我的诉求”里看')
  }
  if (!behalf || !isAskedOf(request, actor)) throw notAsked()
  return {
    set: {
      reporter: { ...reporter, memberId: actor.memberId, name: actor.member.name },
      behalf: { ...behalf, name: null, phone: null, door: null },
    },
    entry: { id: newId(), at: now, step: 'takeOver', by: oneself(actor), key, state },
    events: ['request.takenOver'],
  }
}

/** It is not theirs: they are not asked again, and whoever filed it reads so. @throws {AppError} NOT_FOUND as `takeOver` */
export function disown(request: RequestDocument, actor: Actor, { key, now }: Said): Step<RequestDocument> {
  if (!isAskedOf(request, actor)) throw notAsked()
  return {
    set: {},
    entry: { id: newId(), at: now, step: 'disown', by: oneself(actor), key, state: request.state },
    events: ['request.disowned'],
  }
}

const oneself = ({ memberId, member }: Actor) => ({ memberId, name: member.name, post: null })

const notAsked = () => notFound('件诉求')
