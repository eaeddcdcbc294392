import type { MemberDocument } from 'types/members'
import type { Database } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { type Chapter, chapterOf } from '../../kernel/parts'
import { readableInShanghai } from '../../kernel/time'
import { countUnread, messages, messagesById } from './store'

/** What a person was told, for their own file. */
export const messagesChapter = (db: Database, memberId: string): Chapter =>
  chapterOf(
    ['消息'],
    (after, limit) => messagesById(db, memberId, after, limit),
    (found) =>
      found.map(({ at, title, text, readAt }) => ({
        时间: readableInShanghai(at),
        标题: title,
        内容: text,
        已读: readAt !== null,
      })),
  )

/** What an erased person was told, and what others were told about them as a person. */
export const forgetMessages: Reaction<MemberDocument> = async ({ matter: { _id }, context: { db } }) => {
  await messages(db).remove({ memberId: _id })
  await messages(db).remove({ 'subject.id': _id })
}

/** What other domains may ask of messages: how many each of these members has not read. */
export async function unreadOf(db: Database, memberIds: string[]): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(memberIds.map(async (id): Promise<[string, number]> => [id, await countUnread(db, id)])),
  )
}
