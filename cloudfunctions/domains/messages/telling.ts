import type { Effect, Matter } from 'types/matter'
import type { MessageDocument } from 'types/messages'
import type { PostKey } from 'types/words/posts'
import { excerpt } from 'types/words/text'
import { memberKey } from 'types/words/todos'
import type { Happening } from '../../kernel/effects'
import { keysByHolder } from '../../kernel/holders'
import { findersOf } from '../../kernel/todos/waiting'
import { keepAll } from './keeping'
import { messageStore } from './store'

/** How every domain tells people of what happened. What is said, and about what, is the domain's own. */

/** What people are told, in few words: a title, and the number or the place by which they know it. */
export interface Wording {
  title: string
  text: string
}

/** What a message is about: the domain leads from it to a page. */
export type Subject = MessageDocument['subject']

/** The beginning of what somebody wrote, as a message repeats it. */
export const repeated = (text: string): string => excerpt(text, 40)

/** What is told of: where, when and with what it made to do. Most often what happened in a matter. */
export interface Telling {
  effect: Pick<Effect, 'id' | 'at' | 'todoFor'>
  matter: Pick<Matter, 'communityId'>
  context: Happening<Matter>['context']
}

/**
 * Tells these members, in one row for each matter: the newest words stand in it. Who finds among their todos what the step
 * made for them to do is not told of it here.
 */
export async function tell(happening: Telling, memberIds: string[], subject: Subject, wording: Wording): Promise<void> {
  const found = findersOf(happening.effect.todoFor, NONE, happening.matter.communityId)
  await keepRows(
    happening,
    memberIds.filter((id) => !found.has(memberKey(id))),
    subject,
    wording,
  )
}

const NONE: ReadonlySet<string> = new Set()

async function keepRows(
  { effect, matter: { communityId }, context }: Telling,
  memberIds: string[],
  subject: Subject,
  wording: Wording,
): Promise<void> {
  const { id, at } = effect
  const order = `${at.toISOString()} ${id}`
  const told = [...new Set(memberIds)].map((memberId) => {
    const _id = `${subject.kind}-${subject.id}-${memberId}`
    return { _id, communityId, memberId, subject, ...wording, at, order, readAt: null }
  })
  await keepAll(messageStore(context.db), told)
}

interface Said extends Wording {
  subject: Subject
  /** Hears of it on their own screen. */
  except?: string
}

/** Tells whoever holds one of these posts now, but for those who find it among their todos. */
export async function tellHolders(
  happening: Telling,
  keys: PostKey[],
  { subject, except, ...wording }: Said,
): Promise<void> {
  const holders = await holdersToTell(happening, keys)
  await keepRows(
    happening,
    holders.filter((id) => id !== except),
    subject,
    wording,
  )
}

async function holdersToTell(
  { effect: { todoFor = [] }, matter: { communityId }, context: { db, now } }: Telling,
  keys: PostKey[],
): Promise<string[]> {
  const told = keys.filter((key) => !todoFor.some(({ holder }) => holder === key))
  if (told.length === 0) return []
  const asked = todoFor.flatMap(({ holder, instead = [] }) => [holder, ...instead]) as PostKey[]
  const holders = await keysByHolder(db, [...new Set([...told, ...asked])], now)
  const found = findersOf(todoFor, new Set([...holders.values()].flat()), communityId)
  const isTold = ([id, its]: [string, PostKey[]]) =>
    its.some((key) => told.includes(key)) && ![memberKey(id), ...its].some((key) => found.has(key))
  return [...holders].filter(isTold).map(([id]) => id)
}

/** The entry from which an effect follows. */
export const entryOf = <E extends { id: string }>(
  { timeline }: { timeline: E[] },
  { entryId }: Effect,
): E | undefined => timeline.find(({ id }) => id === entryId)
