import type { MemberDocument } from 'types/members'
import { POST_NAMES } from 'types/words/posts'
import { type Actor, isHeldAt } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'

/** Stopping somebody's posting, and letting them post again. */

interface Deed {
  key: string
  now: Date
}

/**
 * @throws {AppError} FORBIDDEN for oneself, CONFLICT/HOLDS_POST for whoever has a post: that has to be ended first, by
 * those who gave it; ALREADY_DONE
 */
export function block(
  member: MemberDocument,
  actor: Actor,
  { reason, key, now }: Deed & { reason: string },
): Step<MemberDocument> {
  const post = authority(actor, 'members.block', [member.communityId])
  if (member._id === actor.memberId) throw forbidden('不能暂停自己的发布，请选择其他居民')
  if (member.posts.some((held) => isHeldAt(held, now) || held.from > now)) {
    throw new AppError('CONFLICT', 'HOLDS_POST', `${member.name}现在有职务，请先结束职务，再暂停发布`)
  }
  if (member.blocked) throw new AppError('ALREADY_DONE', 'WRONG_STATE', `${member.name}已经被暂停发布，请刷新后再看`)
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return {
    set: { blocked: { reason, at: now } },
    entry: { id: newId(), at: now, step: 'block', by, key, text: reason },
    events: ['member.blocked'],
  }
}

/** @throws {AppError} ALREADY_DONE for whoever may post */
export function unblock(member: MemberDocument, actor: Actor, { key, now }: Deed): Step<MemberDocument> {
  const post = authority(actor, 'members.unblock', [member.communityId])
  if (!member.blocked) throw new AppError('ALREADY_DONE', 'WRONG_STATE', `${member.name}没有被暂停发布，请刷新后再看`)
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return {
    set: { blocked: null },
    entry: { id: newId(), at: now, step: 'unblock', by, key },
    events: ['member.unblocked'],
  }
}
