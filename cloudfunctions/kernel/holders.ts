import type { MemberDocument, Post } from 'types/members'
import type { HandlerView } from 'types/request-views'
import { type PostKey, type PostKind, postKey, postTitle } from 'types/words/posts'
import { heldAt, keyOf } from './actor'
import { command, type Database, type Listed, type Query } from './database'
import { mattersOf } from './matters'
import { foundInSlices } from './slices'

/** Who holds which post. Every domain may ask; posts are stored with the members who hold them. */

const members = (db: Database) => mattersOf(db, 'members')

const HOLDER = ['_id', 'name', 'posts'] as const
const SHOWN_HOLDER = [...HOLDER, 'phone', 'portrait'] as const
export type Holder = Listed<MemberDocument, typeof HOLDER>
export type ShownHolder = Listed<MemberDocument, typeof SHOWN_HOLDER>

/** Posts asked for in one read. */
const KEYS_AT_ONCE = 50
/** What the platform gives at most: some twenty holders for each of the posts, or a thousand for one. */
const HOLDERS_AT_ONCE = 1_000

/** More at once where only posts are read: six posts of sixty buildings, each with a holder and an acting holder. */
const COUNTED_AT_ONCE = 360

const heldAny = (keys: PostKey[]) => ({ postKeys: keys.length === 1 ? keys[0] : command().in(keys) })

/** The members in whose document one of these posts stands, each once. Its term may be over: the caller looks at it. */
const holdersBy = async <M extends { _id: string }>(
  keys: readonly PostKey[],
  find: (query: Query) => Promise<M[]>,
): Promise<M[]> => {
  const found = await foundInSlices(keys, KEYS_AT_ONCE, (slice) =>
    find({ where: heldAny(slice), limit: HOLDERS_AT_ONCE }),
  )
  return [...new Map(found.map((one) => [one._id, one])).values()]
}

/** These members with their names. */
export const holdersOf = (db: Database, keys: readonly PostKey[]): Promise<Holder[]> =>
  holdersBy(keys, (query) => members(db).findOnly(HOLDER, query))

/** These members with what the page of a building shows. */
export const shownHoldersOf = (db: Database, keys: readonly PostKey[]): Promise<ShownHolder[]> =>
  holdersBy(keys, (query) => members(db).findOnly(SHOWN_HOLDER, query))

/** These members as whole documents, for changing them. */
export const wholeHoldersOf = (db: Database, keys: readonly PostKey[]): Promise<MemberDocument[]> =>
  holdersBy(keys, (query) => members(db).find(query))

/** These members with nothing but their posts: for counting over a whole community. */
export const postsOfHolders = (
  db: Database,
  keys: readonly PostKey[],
): Promise<Pick<MemberDocument, '_id' | 'posts'>[]> =>
  foundInSlices(keys, COUNTED_AT_ONCE, (slice) =>
    members(db).findOnly(['_id', 'posts'], { where: heldAny(slice), limit: HOLDERS_AT_ONCE }),
  )

/** Whoever holds one of these posts now. */
export async function holdersNow(db: Database, keys: PostKey[], now: Date): Promise<Holder[]> {
  const found = await holdersOf(db, keys)
  return found.filter((member) => heldAt(member, now).some((post) => keys.includes(keyOf(post))))
}

/** The ids of those who hold one of these posts now: enough for telling them something. */
export async function idsOfHolders(db: Database, keys: PostKey[], now: Date): Promise<string[]> {
  return [...(await keysByHolder(db, keys, now)).keys()]
}

/** Which of these posts each of their holders holds now, by the holder's id. */
export async function keysByHolder(db: Database, keys: PostKey[], now: Date): Promise<Map<string, PostKey[]>> {
  const found = await postsOfHolders(db, keys)
  const held = found.map(({ _id, posts }): [string, PostKey[]] => [
    _id,
    heldAt({ posts }, now)
      .map(keyOf)
      .filter((key) => keys.includes(key)),
  ])
  return new Map(held.filter(([, its]) => its.length > 0))
}

/** Which of these posts somebody holds now. */
export async function heldAmong(db: Database, keys: PostKey[], now: Date): Promise<Set<PostKey>> {
  return new Set([...(await keysByHolder(db, keys, now)).values()].flat())
}

/** The posts of these kinds over a place that somebody holds now, each once. */
export async function heldPosts(
  db: Database,
  kinds: readonly PostKind[],
  scope: readonly string[],
  now: Date,
): Promise<HandlerView[]> {
  const keys = kinds.flatMap((kind) => scope.map((placeId) => postKey(kind, placeId)))
  const found = await postsOfHolders(db, keys)
  const held = new Map<PostKey, Post>()
  for (const member of found) for (const post of heldAt(member, now)) held.set(keyOf(post), post)
  return keys.flatMap((key) => {
    const post = held.get(key)
    return post ? [{ post: post.kind, placeId: post.at.id, label: postTitle(post.kind, post.at.label) }] : []
  })
}

/** The names of whoever holds these posts now, by post: the holder before whoever acts for them. */
export async function holderNames(db: Database, keys: PostKey[], now: Date): Promise<Map<PostKey, string>> {
  if (keys.length === 0) return new Map()
  const names = new Map<PostKey, string>()
  for (const member of await holdersNow(db, keys, now)) {
    for (const post of heldAt(member, now)) {
      if (!post.acting || !names.has(keyOf(post))) names.set(keyOf(post), member.name)
    }
  }
  return names
}

/**
 * The members after this one who have a post whose term begins later than `since`, whole, in the order of their ids. It may
 * begin in days to come: of an array the index bounds one side only, and terms to come are few.
 */
export const withTermAfter = (db: Database, since: Date, after: string, limit: number) =>
  members(db).find({
    where: { 'posts.from': command().gt(since), _id: command().gt(after) },
    order: [['_id', 'asc']],
    limit,
  })
