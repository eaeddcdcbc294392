import type { HandlerView, OfferedHandler } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import type { PostKind } from 'types/words/posts'
import { type RequestCategory, wasDispatched } from 'types/words/requests'
import { heldPosts } from '../../kernel/holders'
import type { ActorContext } from '../../kernel/procedure'
import { dueOfDispatch } from './due'
import { givenAs } from './findable'
import { placesOf } from './parties'
import { lastGiven } from './store'
import { DISPATCHABLE, TRANSITIONS } from './transitions'

/** To whom the office mostly gives what. */

/** Where nothing of the kind was dispatched before. What is missing here the office decides each time. */
const AT_FIRST: Partial<Record<RequestCategory, PostKind>> = {
  facilities: 'propertyCompany',
  sanitation: 'propertyCompany',
  safety: 'propertyCompany',
  parking: 'propertyCompany',
  property: 'propertyCompany',
  neighbours: 'mediator',
  care: 'residentsCommittee',
  suggestion: 'residentsCommittee',
}

/** The posts over the place of a request to which it may be given; the usual one is marked while nobody was given it. */
export async function offeredFor(
  { db, now, calendar }: ActorContext,
  request: RequestDocument,
): Promise<OfferedHandler[]> {
  const [held, last] = await Promise.all([
    heldPosts(db, DISPATCHABLE, placesOf(request), now),
    lastGiven(db, givenAs(request)),
  ])
  const isToBeGiven = TRANSITIONS.dispatch.from.includes(request.state) && !wasDispatched(request.timeline)
  const usual = isToBeGiven ? usualAmong(held, request, last) : undefined
  if (!usual) return held
  const { dueAt, counted } = dueOfDispatch(request, undefined, now, calendar)
  const said = { dueAt: dueAt.getTime(), provisional: counted?.provisional ?? false, version: request.version }
  return held.map((one) => (one === usual ? { ...one, usual: said } : one))
}

/**
 * @param held over the place of the request, each kind from the community down
 * @param last to whom the like of it was given last
 */
export function usualAmong(
  held: readonly HandlerView[],
  { category }: Pick<RequestDocument, 'category'>,
  last?: Pick<HandlerView, 'post' | 'placeId'>,
): HandlerView | undefined {
  const same = last && held.find(({ post, placeId }) => post === last.post && placeId === last.placeId)
  return same ?? nearest(held, last?.post) ?? nearest(held, AT_FIRST[category])
}

/** The one of this kind that lies closest to the place: a warden of this building, the property company of this yard. */
const nearest = (held: readonly HandlerView[], kind: PostKind | undefined): HandlerView | undefined =>
  held.filter(({ post }) => post === kind).at(-1)
