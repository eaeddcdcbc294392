import type { UnitFeedbackDocument } from 'types/letters'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { Said } from './rules/letter'

/** What a unit says of the community, and the reply: the third 'two-way'. */

type Feedback = UnitFeedbackDocument

/** The unit that the actor answers for. @throws {AppError} FORBIDDEN */
export function ownUnit(actor: Actor): { id: string; name: string } {
  const post = actor.posts.find(({ kind }) => kind === 'unitContact')
  if (!post) throw forbidden('单位的意见由单位联络员提，请联系他们')
  return { id: post.at.id, name: post.at.label }
}

export function send(_id: string, text: string, actor: Actor, { key, now }: Said): Feedback {
  const unit = ownUnit(actor)
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES.unitContact }
  return {
    _id,
    communityId: actor.communityId,
    unit,
    text,
    reply: null,
    state: 'sent',
    order: `${now.toISOString()} ${_id}`,
    timeline: [{ id: newId(), at: now, step: 'send', by, key }],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function reply(found: Feedback, text: string, actor: Actor, { key, now }: Said): Step<Feedback> {
  if (found.communityId !== actor.communityId) throw notFound('条意见')
  const post = authority(actor, 'letters.replyFeedback', [found.communityId], '由社区党委答复，请联系他们')
  if (found.state === 'replied') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经答复过了，请返回刷新')
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return {
    set: { reply: text, state: 'replied' },
    entry: { id: newId(), at: now, step: 'reply', by, key },
    events: ['feedback.replied'],
  }
}
