import type { MemberDocument } from 'types/members'
import type { Photo } from 'types/requests'
import { newId } from '../kernel/ids'
import type { Step } from '../kernel/matter'
import { oneself } from './ending'

/** A picture takes the place of another one, whose files go after that. */
export function setPortrait(
  member: MemberDocument,
  { portrait, key, now }: { portrait: Photo | null; key: string; now: Date },
): Step<MemberDocument> {
  const replaced = member.portrait ? { replaced: member.portrait } : {}
  return {
    set: { portrait },
    entry: { id: newId(), at: now, step: 'setPortrait', by: oneself(member), key, ...replaced },
    events: ['member.portrayed'],
  }
}
