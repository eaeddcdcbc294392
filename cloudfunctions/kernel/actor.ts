import type { MemberDocument, Post } from 'types/members'
import { type PostKey, type PostKind, postKey, STAFF_POSTS } from 'types/words/posts'

/** A member at work: who they are and which posts they hold at this moment. */
export interface Actor {
  memberId: string
  communityId: string
  openid: string
  member: MemberDocument
  posts: Post[]
}

export function actorOf(member: MemberDocument, now: Date): Actor {
  return {
    memberId: member._id,
    communityId: member.communityId,
    openid: member.openid,
    member,
    posts: member.posts.filter((post) => post.from <= now && (post.until === null || now < post.until)),
  }
}

export const holdsAny = (actor: Actor, kinds: readonly PostKind[]): boolean =>
  actor.posts.some((post) => kinds.includes(post.kind))

/** The post by which the actor answers for one of these places, in the order of `kinds`. */
export function postOver(actor: Actor, kinds: readonly PostKind[], scope: readonly string[]): Post | undefined {
  return actor.posts.find((post) => kinds.includes(post.kind) && scope.includes(post.placeId))
}

export const keyOf = (post: Post): PostKey => postKey(post.kind, post.placeId)

export const heldPost = (actor: Actor, key: string): Post | undefined => actor.posts.find((post) => keyOf(post) === key)

export const isStaffOver = (actor: Actor, scope: readonly string[]): boolean =>
  postOver(actor, STAFF_POSTS, scope) !== undefined
