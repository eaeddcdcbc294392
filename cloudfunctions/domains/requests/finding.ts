import type { Post } from 'types/members'
import type { FindInput } from 'types/request-inputs'
import type { FoundPage } from 'types/request-views'
import { heldPost } from '../../kernel/actor'
import { allOf, anyOf, type Condition, command, containing } from '../../kernel/database'
import { forbidden } from '../../kernel/errors'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { isVerified } from '../../kernel/sight'
import { dayInShanghai } from '../../kernel/time'
import { CALLED_AT_MOST, placesCalled } from '../places/directory'
import { reportedElsewhere } from './elsewhere'
import { wantedIn } from './findable'
import { type Reach, reachOf, reporterKnownTo } from './reach'
import { findListed, type ListedRequest, newestBut } from './store'
import { OVERSEERS } from './transitions'
import { summaryOf } from './views'

/** A part of a name is looked for in so many of the newest that a post reads: no index answers it. */
const LOOKED_THROUGH = 500
/** Whoever looks for more doors at once does not mean the people behind them. */
const DOORS_AT_MOST = 20

interface Found {
  requests: ListedRequest[]
  onlyNewest?: true
  manyPlaces?: true
}

/** One search in the name of one post. */
interface Looking {
  ctx: ActorContext
  post: Post
  reach: Reach[]
  /** From before the request with this id. */
  before: string | undefined
}

/**
 * What a post may read, by a number, a place or a part of a name, newest first. Nobody is found by a name that this post may
 * not read.
 * @throws {AppError} FORBIDDEN where the actor does not hold the post
 */
export async function findRequests(
  ctx: ActorContext,
  { postKey, text, cursor: before }: Omit<FindInput, 'since'>,
): Promise<Omit<FoundPage, 'mark'>> {
  const { actor, now } = ctx
  const post = heldPost(actor, postKey)
  if (!post) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  const { numbers, serial, place, name } = wantedIn(text, Number(dayInShanghai(now).slice(0, 4)))
  const looking = { ctx, post, reach: reachOf([post], actor.communityId), before }
  const found = await Promise.all([
    ...(numbers.length > 0 ? [byNumber(looking, { number: command().in(numbers) })] : []),
    ...(serial ? [byNumber(looking, { serial })] : []),
    ...(place ? [byPlace(looking, place)] : []),
    ...(name ? [byName(looking, name), byPartOfName(looking, name)] : []),
  ])
  const each = new Map(found.flatMap(({ requests }) => requests).map((one) => [one._id, one]))
  const page = pageFrom(
    [...each.values()].sort((a, b) => (a._id < b._id ? 1 : -1)),
    (one) => summaryOf(one, now),
    (last) => last._id,
  )
  return {
    ...page,
    ...(found.some(({ onlyNewest }) => onlyNewest) ? { onlyNewest: LOOKED_THROUGH } : {}),
    ...(found.some(({ manyPlaces }) => manyPlaces) ? { manyPlaces: true } : {}),
    ...(OVERSEERS.includes(post.kind) ? {} : { givenOnly: true }),
  }
}

const find = ({ ctx: { db }, before }: Looking, ...conditions: Condition[]): Promise<ListedRequest[]> =>
  findListed(db, allOf(...(before ? [{ _id: command().lt(before) }] : []), ...conditions), PAGE_AND_ONE)

const readable = ({ reach }: Looking): Condition => anyOf(reach.map(({ where }) => where))

const byNumber = async (looking: Looking, number: Condition): Promise<Found> => {
  const { communityId } = looking.ctx.actor
  return { requests: await find(looking, { communityId, ...number }, readable(looking)) }
}

/** What lies in the places that are called so; and of their doors what who lives there reported about other places. */
async function byPlace(looking: Looking, search: string): Promise<Found> {
  const { ctx, post, reach, before } = looking
  const { db, actor } = ctx
  // Its own place first: a community may have more of them than one search goes through.
  const around = [...new Set([post.at.id, actor.communityId])]
  const called = await Promise.all(around.map((withinId) => placesCalled(db, { withinId, search })))
  const places = [...new Map(called.flat().map((one) => [one._id, one])).values()]
  if (places.length === 0) return { requests: [] }
  const answersFor = (path: readonly string[]) => OVERSEERS.includes(post.kind) && path.includes(post.at.id)
  const doors = places.filter(({ level, path }) => level === 'household' && answersFor(path)).map(({ _id }) => _id)
  const within = reach.flatMap((one) => one.within(places))
  const [inside, elsewhere] = await Promise.all([
    within.length > 0 ? find(looking, anyOf(within)) : [],
    doors.length <= DOORS_AT_MOST
      ? reportedElsewhere({ db, actor: { ...actor, posts: [post] } }, doors, before, PAGE_AND_ONE)
      : [],
  ])
  const manyPlaces = called.some((some) => some.length >= CALLED_AT_MOST) || doors.length > DOORS_AT_MOST
  return { requests: [...inside, ...elsewhere], ...(manyPlaces ? { manyPlaces } : {}) }
}

/** By the whole name of who reported it, where the post may know who that is. */
async function byName(looking: Looking, name: string): Promise<Found> {
  const { ctx, post } = looking
  const called = { communityId: ctx.actor.communityId, 'reporter.name': name }
  return { requests: await find(looking, called, readable(looking), reporterKnownTo([post])) }
}

/** By a part of that name, of the post that owns it, or of whoever acted in it by their post, as the reader knows them. */
async function byPartOfName(looking: Looking, part: string): Promise<Found> {
  const { ctx, post, reach } = looking
  const tooFar = await newestBut(ctx.db, LOOKED_THROUGH, readable(looking))
  const named = anyOf([
    allOf({ 'reporter.name': containing(part) }, reporterKnownTo([post])),
    { 'owner.label': containing(part) },
    ...(isVerified(ctx.actor.member) ? [actedBy(part)] : []),
  ])
  const near = tooFar ? [{ _id: command().gt(tooFar) }] : []
  const requests = await find(looking, anyOf(reach.map(({ where }) => allOf(where, ...near, named))))
  return { requests, ...(tooFar ? { onlyNewest: true } : {}) }
}

const actedBy = (part: string): Condition => ({
  timeline: command().elemMatch({ 'by.post': command().neq(null), 'by.name': containing(part) }),
})
