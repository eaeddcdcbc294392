import type { MemberDocument } from 'types/members'
import type { Photo } from 'types/requests'
import { actorOf } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { oneself } from './ending'

/**
 * A picture takes the place of another one, whose files go after that. Only whoever holds a post shows one; anybody may
 * take theirs away.
 */
export function setPortrait(
  member: MemberDocument,
  { portrait, key, now }: { portrait: Photo | null; key: string; now: Date },
): Step<MemberDocument> {
  if (portrait && actorOf(member, now).posts.length === 0) {
    const message = '照片放在楼栋公示页上，请在担任职务之后再放'
    throw new AppError('FORBIDDEN', 'NO_SUCH_POST', message)
  }
  const replaced = member.portrait ? { replaced: member.portrait } : {}
  return {
    set: { portrait },
    entry: { id: newId(), at: now, step: 'setPortrait', by: oneself(member), key, ...replaced },
    events: ['member.portrayed'],
  }
}
