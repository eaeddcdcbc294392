import { type Actor, postOver } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { type GovernedName, postsFor } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'

/** Over which files somebody has a post. */

/** Its posts are over files: those of the community, of a yard's branch, of a block's. */
const OVER_FILES: GovernedName = 'duty.confirm'

/** Whether somebody holds a post over files, be it over a few. */
const isOverFiles = ({ posts }: Actor): boolean => posts.some(({ kind }) => postsFor(OVER_FILES).includes(kind))

/**
 * The widest place over whose files the actor has a post that may do this: the community, then a yard, then a block.
 * @param name left out: whatever posts over files may do
 * @throws {AppError} FORBIDDEN
 */
export function placeOfPost({ actor }: ActorContext, name: GovernedName = OVER_FILES): string {
  const kinds = postsFor(name)
  if (postOver(actor, kinds, [actor.communityId])) return actor.communityId
  const held = actor.posts.filter(({ kind }) => kinds.includes(kind))
  const post = held.find(({ kind }) => kind === 'generalBranchSecretary') ?? held[0]
  if (!post) throw forbidden('报到名册由支部和社区党委管理，请联系他们')
  return post.at.id
}

/** Which files the actor sees in a list: those below a place, or those of their unit. */
export function overFiles(ctx: ActorContext): { communityId: string; over: string; unitId?: string } {
  const { communityId, posts } = ctx.actor
  const contact = posts.find(({ kind }) => kind === 'unitContact')
  if (contact && !isOverFiles(ctx.actor)) return { communityId, over: communityId, unitId: contact.at.id }
  return { communityId, over: placeOfPost(ctx) }
}
