import type { MemberDocument, Post, PostView } from 'types/members'
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
    posts: heldAt(member, now),
  }
}

/** Whether the term of a post has begun and not ended. */
export const isHeldAt = ({ from, until }: Post, now: Date): boolean => from <= now && (until === null || now < until)

/** The posts that somebody holds at this moment. */
export const heldAt = ({ posts }: Pick<MemberDocument, 'posts'>, now: Date): Post[] =>
  posts.filter((post) => isHeldAt(post, now))

export const holdsAny = (actor: Actor, kinds: readonly PostKind[]): boolean =>
  actor.posts.some((post) => kinds.includes(post.kind))

/** The post by which the actor answers for what lies in all of these places, teams or units. */
export function postOver(actor: Actor, kinds: readonly PostKind[], scope: readonly string[]): Post | undefined {
  return actor.posts.find((post) => kinds.includes(post.kind) && scope.includes(post.at.id))
}

export const keyOf = ({ kind, at }: Pick<Post, 'kind' | 'at'>): PostKey => postKey(kind, at.id)

/** A post as its holder sees it. */
export const postViewOf = (post: Post): PostView => ({
  key: keyOf(post),
  kind: post.kind,
  at: post.at,
  acting: post.acting,
  until: post.until?.getTime() ?? null,
})

export const heldPost = (actor: Actor, key: string): Post | undefined => actor.posts.find((post) => keyOf(post) === key)

export const isStaffOver = (actor: Actor, scope: readonly string[]): boolean =>
  postOver(actor, STAFF_POSTS, scope) !== undefined
