import type { Owner, RequestDocument } from 'types/requests'
import { POST_NAMES, postKey } from 'types/words/posts'
import { REQUEST_ACTIONS, type RequestAction } from 'types/words/requests'
import { type Actor, heldPost, isStaffOver, keyOf, postOver } from '../../kernel/actor'
import { OFFICE, OVERSEERS, type Party, TRANSITIONS } from './transitions'

/** The owner in one word, as `propertyCompany@y1`. */
export const ownerKeyOf = ({ post, placeId }: Owner) => postKey(post, placeId)

export const isReporter = (request: Pick<RequestDocument, 'reporter'>, actor: Actor) =>
  request.reporter.memberId === actor.memberId

/** Every place that contains the one it is about, itself included: whoever answers for one of them answers for it. */
export const placesOf = ({ place }: Pick<RequestDocument, 'place'>): string[] => place.path.map(({ id }) => id)

/** The one list of a community in which its held requests lie. No place has such an id. */
export const heldList = (communityId: string) => `held@${communityId}`

/**
 * Who may know of a request at all: who reported it, who oversees the place, who handles it or once did. Of one that is
 * held, who reported it and the office.
 */
export function mayRead(
  request: Pick<RequestDocument, 'communityId' | 'reporter' | 'place' | 'held' | 'handlers'>,
  actor: Actor,
): boolean {
  if (request.communityId !== actor.communityId) return false
  if (isReporter(request, actor)) return true
  if (postOver(actor, request.held ? OFFICE : OVERSEERS, placesOf(request))) return true
  if (request.held) return false
  return actor.posts.some((post) => request.handlers.includes(keyOf(post)))
}

/** As what the actor takes this action: `post` is how their post is called, null for the reporter. Undefined: not at all. */
export function partyFor(
  request: RequestDocument,
  actor: Actor,
  parties: readonly Party[],
): { post: string | null } | undefined {
  for (const party of parties) {
    if (party === 'reporter') {
      if (isReporter(request, actor)) return { post: null }
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

/** Who reported it, as this reader may know them. */
export function reporterNameFor(request: Pick<RequestDocument, 'reporter' | 'place'>, actor: Actor): string {
  const { name, naming } = request.reporter
  if (isReporter(request, actor)) return name
  if (naming === 'open') return name
  if (naming === 'staffOnly' && isStaffOver(actor, placesOf(request))) return name
  return naming === 'anonymous' ? '匿名居民' : '居民'
}
