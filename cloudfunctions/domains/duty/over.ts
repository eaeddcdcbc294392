import { postOver } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { postsFor } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'

/** Over which files somebody has a post. */

/** The widest place over whose files the actor has a post. @throws {AppError} FORBIDDEN */
export function placeOfPost({ actor }: ActorContext): string {
  const kinds = postsFor('duty.branch')
  if (postOver(actor, kinds, [actor.communityId])) return actor.communityId
  const post = actor.posts.find(({ kind }) => kinds.includes(kind))
  if (!post) throw forbidden('报到名册由支部和社区党委管理，请联系他们')
  return post.at.id
}

/** Which files the actor sees in a list: those below a place, or those of their unit. */
export function overFiles(ctx: ActorContext): { communityId: string; over: string; unitId?: string } {
  const { communityId, posts } = ctx.actor
  const contact = posts.find(({ kind }) => kind === 'unitContact')
  const isOver = posts.some(({ kind }) => postsFor('duty.branch').includes(kind))
  if (contact && !isOver) return { communityId, over: communityId, unitId: contact.at.id }
  return { communityId, over: placeOfPost(ctx) }
}
