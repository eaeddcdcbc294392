import type { Effect, Matter } from 'types/matter'
import type { MessageDocument } from 'types/messages'
import type { PostKey } from 'types/words/posts'
import type { Happening } from '../../kernel/effects'
import { idsOfHolders } from '../../kernel/holders'
import { keepAll } from './store'

/** How every domain tells people of what happened. What is said, and about what, is the domain's own. */

/** What people are told, in few words: a title, and the number or the place by which they know it. */
export interface Wording {
  title: string
  text: string
}

/** What a message is about: the domain leads from it to a page. */
export type Subject = MessageDocument['subject']

/** The beginning of what somebody wrote. */
export const excerpt = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

/** Tells these members, each once however often it comes again. */
export async function tell(
  { effect, matter, context }: Happening<Matter>,
  memberIds: string[],
  subject: Subject,
  wording: Wording,
): Promise<void> {
  const { communityId } = matter
  const told = memberIds.map((memberId): MessageDocument => {
    return { _id: `${effect.id}-${memberId}`, communityId, memberId, subject, ...wording, at: effect.at, readAt: null }
  })
  await keepAll(context.db, told)
}

interface Told extends Wording {
  subject: Subject
  /** Hears of it on their own screen. */
  except?: string
}

/**
 * Tells whoever holds one of these posts now.
 * @returns whether anybody does
 */
export async function tellHolders(
  happening: Happening<Matter>,
  keys: PostKey[],
  { subject, except, ...wording }: Told,
): Promise<boolean> {
  const { db, now } = happening.context
  const holders = await idsOfHolders(db, keys, now)
  await tell(
    happening,
    holders.filter((id) => id !== except),
    subject,
    wording,
  )
  return holders.length > 0
}

/** The entry from which an effect follows. */
export const entryOf = <E extends { id: string }>(
  { timeline }: { timeline: E[] },
  { entryId }: Effect,
): E | undefined => timeline.find(({ id }) => id === entryId)
