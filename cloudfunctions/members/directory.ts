import type { MemberDocument, Post } from 'types/members'
import type { HandlerView } from 'types/requests'
import type { MemberStep } from 'types/words/members'
import { type PostKey, type PostKind, postKey, postTitle } from 'types/words/posts'
import { actorOf, keyOf } from '../kernel/actor'
import type { Context } from '../kernel/context'
import type { Database } from '../kernel/database'
import { carryOut } from '../kernel/effects'
import { notFound } from '../kernel/errors'
import { type Step, takeStep } from '../kernel/matter'
import { holdersOf, members } from './store'

/** What other domains may ask of members: who holds a post, and a step in somebody's life. */

const AT_MOST = 100

/** Whoever holds one of these posts now. */
export async function holdersNow(db: Database, keys: PostKey[], now: Date): Promise<MemberDocument[]> {
  const found = await holdersOf(db, keys, AT_MOST)
  return found.filter((member) => actorOf(member, now).posts.some((post) => keys.includes(keyOf(post))))
}

/** Which of these posts somebody holds now. */
export async function heldAmong(db: Database, keys: PostKey[], now: Date): Promise<Set<PostKey>> {
  if (keys.length === 0) return new Set()
  const found = await holdersOf(db, keys, AT_MOST)
  return new Set(found.flatMap((member) => actorOf(member, now).posts.map(keyOf)).filter((key) => keys.includes(key)))
}

/** The posts of these kinds over a place that somebody holds now, each once. */
export async function heldPosts(
  db: Database,
  kinds: readonly PostKind[],
  scope: readonly string[],
  now: Date,
): Promise<HandlerView[]> {
  const keys = kinds.flatMap((kind) => scope.map((placeId) => postKey(kind, placeId)))
  const found = await holdersOf(db, keys, AT_MOST)
  const held = new Map<PostKey, Post>()
  for (const member of found) for (const post of actorOf(member, now).posts) held.set(keyOf(post), post)
  return keys.flatMap((key) => {
    const post = held.get(key)
    return post ? [{ post: post.kind, placeId: post.at.id, label: postTitle(post.kind, post.at.label) }] : []
  })
}

/** By what WeChat knows a member; null when they are none any more. */
export const openidOf = async (db: Database, memberId: string): Promise<string | null> =>
  (await members(db).get(memberId))?.openid ?? null

interface Deed {
  /** Whose life it is a step in. */
  memberId: string
  /** Who takes it, from an actor or from the clock. */
  byId: string
  step: MemberStep
  key: string
}

/**
 * Takes a step in a member's life that another domain decided on, and carries out what follows.
 * @throws {AppError} NOT_FOUND where there is no such member in this community, and whatever `decide` throws
 * @throws {Duplicate} of `by_seat` where the step takes what another one has
 */
export async function changeMember(
  context: Context & { actor: { communityId: string } },
  { memberId, byId, step, key }: Deed,
  decide: (member: MemberDocument) => Step<MemberDocument>,
): Promise<MemberDocument> {
  const collection = members(context.db)
  const deed = { matterId: memberId, memberId: byId, step, key, what: '位居民' }
  const member = await takeStep(collection, deed, (found) => {
    if (found.communityId !== context.actor.communityId) throw notFound('位居民')
    return decide(found)
  })
  await carryOut(context, collection, member)
  return member
}
