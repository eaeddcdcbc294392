import type { Post } from 'types/members'
import type { FindInput, RequestPage } from 'types/requests'
import { STAFF_POSTS } from 'types/words/posts'
import type { Naming } from 'types/words/requests'
import { nameIn } from 'types/words/text'
import { heldPost } from '../../kernel/actor'
import { type Condition, command } from '../../kernel/database'
import { forbidden } from '../../kernel/errors'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai } from '../../kernel/time'
import { buildingsWithin } from '../places/directory'
import { isCalled, type Wanted, wantedIn } from './findable'
import { heldList } from './parties'
import { findListed, type ListedRequest } from './store'
import { OFFICE, OVERSEERS } from './transitions'
import { summaryOf } from './views'

/**
 * What a post oversees or owns, by a number, a door or the name of who reported it, newest first. Nobody is found by a name
 * that this post may not read.
 * @throws {AppError} FORBIDDEN where the actor does not hold the post
 */
export async function findRequests(
  ctx: ActorContext,
  { postKey, text, cursor }: Omit<FindInput, 'since'>,
): Promise<RequestPage> {
  const { actor, db, now } = ctx
  const post = heldPost(actor, postKey)
  if (!post) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  const wanted = wantedIn(text, Number(dayInShanghai(now).slice(0, 4)))
  const reach = reachOf(post, postKey, actor.communityId)
  const before = cursor ? { _id: command().lt(cursor) } : {}
  const found = await Promise.all(
    (await waysToFind(ctx, post, wanted)).map((where) =>
      findListed(db, { ...reach, ...where, ...before }, PAGE_AND_ONE),
    ),
  )
  const each = new Map(found.flat().map((one) => [one._id, one]))
  const newestFirst = [...each.values()].sort((a, b) => (a._id < b._id ? 1 : -1))
  const page = pageFrom(
    newestFirst,
    (one) => one,
    (last) => last._id,
  )
  return { ...page, items: page.items.filter(isBehind(wanted)).map((one) => summaryOf(one, now)) }
}

/** What this post sees at all: all in its place, the office what is held as well, any other post what it owns there. */
function reachOf({ kind, at }: Post, postKey: string, communityId: string): Condition {
  if (!OVERSEERS.includes(kind)) return { communityId, scope: at.id, ownerKey: postKey }
  const seesHeld = OFFICE.includes(kind) && at.id === communityId
  return { communityId, scope: seesHeld ? command().in([at.id, heldList(communityId)]) : at.id }
}

/** One condition for each way in which it can be meant; each is answered by an index of its own. */
async function waysToFind(
  ctx: ActorContext,
  post: Post,
  { numbers, serial, door, name }: Wanted,
): Promise<Condition[]> {
  return [
    ...(numbers.length > 0 ? [{ number: command().in(numbers) }] : []),
    ...(serial ? [{ serial }] : []),
    ...(door ? await waysToDoor(ctx, post, door) : []),
    ...(name ? [{ 'reporter.name': nameIn(name), 'reporter.naming': command().in(readableNamings(post)) }] : []),
  ]
}

/** How somebody may have chosen to be named whose name this post reads. */
const readableNamings = ({ kind }: Post): Naming[] => (STAFF_POSTS.includes(kind) ? ['open', 'staffOnly'] : ['open'])

/** A door of any building, or of those that are called so: two yards may each have a building 3. */
async function waysToDoor(
  { db, actor }: ActorContext,
  { at }: Post,
  { name, building }: NonNullable<Wanted['door']>,
): Promise<Condition[]> {
  if (!building) return [{ door: name }]
  const buildings = await buildingsWithin(db, actor.communityId, [at.id])
  const called = buildings.filter(({ label }) => isCalled(label, building))
  return called.map(({ id }) => ({ door: name, scope: id }))
}

/** Is it behind the doorway that was named, where one was? */
const isBehind =
  ({ door }: Wanted) =>
  ({ place }: ListedRequest): boolean =>
    !door?.doorway || place.path.some(({ level, label }) => level === 'doorway' && isCalled(label, door.doorway ?? ''))
