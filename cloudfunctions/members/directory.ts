import type { MemberDocument, Post } from 'types/members'
import type { HandlerView } from 'types/requests'
import { POST_NAMES, type PostKey, type PostKind, postKey } from 'types/words/posts'
import { actorOf, keyOf } from '../kernel/actor'
import type { Database } from '../kernel/database'
import { holdersOf } from './store'

/** What other domains may ask about members: who holds a post. */

const AT_MOST = 100

/** Whoever holds one of these posts now. */
export async function holdersNow(db: Database, keys: PostKey[], now: Date): Promise<MemberDocument[]> {
  const found = await holdersOf(db, keys, AT_MOST)
  return found.filter((member) => actorOf(member, now).posts.some((post) => keys.includes(keyOf(post))))
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
    return post ? [{ post: post.kind, placeId: post.placeId, label: postLabel(post.kind, post.placeLabel) }] : []
  })
}

/** '楼栋长 · 3 号楼'. */
export const postLabel = (kind: PostKind, placeLabel: string): string => `${POST_NAMES[kind]} · ${placeLabel}`
