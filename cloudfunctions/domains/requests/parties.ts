import type { Post } from 'types/members'
import type { Owner, RequestDocument } from 'types/requests'
import { POST_NAMES, postKey } from 'types/words/posts'
import { REQUEST_ACTIONS, type RequestAction } from 'types/words/requests'
import { type Actor, heldPost, isStaffOver, keyOf, postOver } from '../../kernel/actor'
import { OFFICE, OVERSEERS, type Party, TRANSITIONS } from './transitions'

/** The owner in one word, as `propertyCompany@y1`. */
export const ownerKeyOf = ({ post, placeId }: Owner) => postKey(post, placeId)

export const isReporter = (request: Pick<RequestDocument, 'reporter'>, actor: Actor) =>
  request.reporter.memberId === actor.memberId

export const STANDS_IN = 'behalf:'

/** What stands in the place of a reporter who is no member: that this member filed it for them. */
export const standsInFor = (filerId: string): string => `${STANDS_IN}${filerId}`

/** It was filed for a resident who has not taken it over yet. */
export const isAwaited = ({ reporter }: Pick<RequestDocument, 'reporter'>): boolean =>
  reporter.memberId.startsWith(STANDS_IN)

/** It was filed for somebody who never took it over, and it is not known any more for whom. */
const isForgotten = (request: Pick<RequestDocument, 'reporter' | 'behalf'>): boolean =>
  isAwaited(request) && request.behalf?.name === null

/** How somebody is called whose name is not told, or not known any more. */
export const NOBODY = '居民'

/** The post by which the actor speaks for a resident who is awaited: the one in which it was filed. */
const speaksFor = (request: Pick<RequestDocument, 'reporter' | 'behalf'>, actor: Actor): Post | undefined =>
  isAwaited(request) && request.behalf ? heldPost(actor, request.behalf.postKey) : undefined

/**
 * The office over the place enters that word as well, as whoever filed it may have left the post; but not of what it
 * handles itself.
 */
function officeSpeaksFor(request: RequestDocument, actor: Actor): Post | undefined {
  const post = isAwaited(request) ? postOver(actor, OFFICE, placesOf(request)) : undefined
  return post && keyOf(post) !== request.ownerKey ? post : undefined
}

/** The liaison who filed it for a resident brings it to the table; whoever else filed it leaves that to its owner. */
export function bringsFor(request: RequestDocument, actor: Actor): { post: string } | undefined {
  const post = speaksFor(request, actor)
  return post?.kind === 'liaison' ? { post: POST_NAMES.liaison } : undefined
}

/** Every place that contains the one it is about, itself included: whoever answers for one of them answers for it. */
export const placesOf = ({ place }: Pick<RequestDocument, 'place'>): string[] => place.path.map(({ id }) => id)

/** The one list of a community in which its held requests lie. No place has such an id. */
export const heldList = (communityId: string) => `held@${communityId}`

/**
 * Who may know of a request at all: who reported it, who oversees the place, who handles it or once did. Of one that is
 * held, who reported it and the office.
 */
export function mayRead(
  request: Pick<RequestDocument, 'communityId' | 'reporter' | 'behalf' | 'place' | 'held' | 'handlers'>,
  actor: Actor,
): boolean {
  if (request.communityId !== actor.communityId) return false
  if (isReporter(request, actor) || speaksFor(request, actor)) return true
  if (postOver(actor, request.held ? OFFICE : OVERSEERS, placesOf(request))) return true
  if (request.held) return false
  return actor.posts.some((post) => request.handlers.includes(keyOf(post)))
}

/**
 * As what the actor takes this action: `post` is how their post is called, null for the reporter; `behalf` says that they
 * enter the word of a resident who is awaited. Undefined: not at all.
 */
export function partyFor(
  request: RequestDocument,
  actor: Actor,
  parties: readonly Party[],
): { post: string | null; behalf?: true } | undefined {
  for (const party of parties) {
    if (party === 'reporter') {
      if (isReporter(request, actor)) return { post: null }
      // There is nobody left whose word it could be.
      if (isForgotten(request)) continue
      const filer = speaksFor(request, actor) ?? officeSpeaksFor(request, actor)
      if (filer) return { post: POST_NAMES[filer.kind], behalf: true }
      continue
    }
    const post = party === 'owner' ? heldPost(actor, request.ownerKey) : postOver(actor, [party], placesOf(request))
    if (post) return { post: POST_NAMES[post.kind] }
  }
  return undefined
}

/** What the actor may do with it in the state it is in: the buttons under it. */
export const actionsFor = (request: RequestDocument, actor: Actor): RequestAction[] =>
  REQUEST_ACTIONS.filter((action) => {
    const { from, by } = TRANSITIONS[action]
    return from.includes(request.state) && partyFor(request, actor, by) !== undefined
  })

/** What says who reported something, and who may know. */
type Named = Pick<RequestDocument, 'reporter' | 'behalf' | 'place'>

/** May this reader know who reported it? */
export function knowsReporter(request: Named, actor: Actor): boolean {
  const { naming } = request.reporter
  if (naming === 'open' || isReporter(request, actor) || speaksFor(request, actor)) return true
  return naming === 'staffOnly' && isStaffOver(actor, placesOf(request))
}

/** Who reported it, as this reader may know them. */
export function reporterNameFor(request: Named, actor: Actor): string {
  const { name, naming } = request.reporter
  if (knowsReporter(request, actor)) return name
  return naming === 'anonymous' ? '匿名居民' : NOBODY
}

/**
 * The post by which the actor may ask how the reporter is reached: the one that owns it now, the office over it, or the one
 * that speaks for a resident who is awaited. Nobody asks it about themselves.
 */
export function contactingPost(request: RequestDocument, actor: Actor): Post | undefined {
  if (isReporter(request, actor)) return undefined
  return heldPost(actor, request.ownerKey) ?? postOver(actor, OFFICE, placesOf(request)) ?? speaksFor(request, actor)
}

/** Would `contact` be given? */
export const mayContact = (request: RequestDocument, actor: Actor): boolean =>
  request.phase !== 'closed' &&
  request.reporter.naming !== 'anonymous' &&
  contactingPost(request, actor) !== undefined &&
  knowsReporter(request, actor)
