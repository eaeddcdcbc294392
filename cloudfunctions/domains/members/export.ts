import type { MemberDocument } from 'types/members'
import type { ExportView } from 'types/people'
import { HOME_STATE_NAMES, MEMBER_STATE_NAMES, MEMBER_STEP_NAMES, RELATION_NAMES } from 'types/words/members'
import { addressOf } from 'types/words/places'
import { postTitle } from 'types/words/posts'
import type { Database } from '../../kernel/database'
import { type Chapter, chapterOf, chapterOfAll, type Limits, partOf } from '../../kernel/parts'
import { readablePhone } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import { bylineSeenBy, type Reader } from '../../kernel/sight'
import { dayInShanghai, readableInShanghai } from '../../kernel/time'
import { ownPhotos } from '../photos/showing'
import { looksAt } from './looks'

/**
 * What one answer holds. The platform carries 6 MB from a function and, to a phone, perhaps 1 MB; what stands once in each
 * part is some kilobytes.
 */
const LIMITS: Limits = { bytes: 500_000, pages: 120 }

/**
 * All that is stored about a person, each domain's part said by that domain, in the words that the person knows from
 * their screen: its chapters, as it is registered.
 *
 * @param cursor `next` of the part before; left out: the first part
 */
export async function exportOf(
  { actor, db, now, chaptersOf }: ActorContext,
  cursor: string | undefined,
): Promise<ExportView> {
  const { member } = actor
  const part = await partOf(chaptersOf({ db, member, now }), cursor, LIMITS)
  const document: Record<string, unknown> = {
    说明: '这是您在本社区的全部资料。图片地址两小时内有效。',
    导出时间: readableInShanghai(now),
    ...(part.number === 1 ? { 个人资料: await ownPart(db, member) } : {}),
  }
  for (const { heading, entries } of part.chapters) put(document, heading, entries)
  return {
    fileName: `我的资料-${dayInShanghai(now)}.json`,
    json: JSON.stringify(document, null, 2),
    part: part.number,
    next: part.next,
  }
}

/** Puts a chapter where its heading says. */
function put(document: Record<string, unknown>, [first = '', ...others]: readonly string[], entries: object[]): void {
  if (others.length === 0) {
    document[first] = entries
    return
  }
  document[first] ??= {}
  put(document[first] as Record<string, unknown>, others, entries)
}

/** A number that cannot be read is not none: it may be read again once the deployment has its key back. */
const phoneWords = ({ phone, _id }: MemberDocument): string | null =>
  phone && (readablePhone(phone, _id) ?? '已登记，现在读不出来，请联系社区管理员')

async function ownPart(db: Database, member: MemberDocument) {
  const [portrait, waiting] = await Promise.all([
    ownPhotos(db, member.portrait ? [member.portrait] : []),
    ownPhotos(db, member.uploads),
  ])
  return {
    编号: member._id,
    微信标识: member.openid,
    姓名: member.name,
    电话: phoneWords(member),
    状态: MEMBER_STATE_NAMES[member.state],
    暂停发布: member.blocked && { 时间: readableInShanghai(member.blocked.at), 原因: member.blocked.reason },
    加入时间: readableInShanghai(member.createdAt),
    住处: member.homes.map(({ path, relation, state, since }) => ({
      地址: path.map(({ label }) => label).join(' / '),
      关系: RELATION_NAMES[relation],
      状态: HOME_STATE_NAMES[state],
      登记时间: readableInShanghai(since),
    })),
    职务: member.posts.map(({ kind, at, acting, from, until }) => ({
      名称: postTitle(kind, at.label, acting),
      开始: readableInShanghai(from),
      结束: until && readableInShanghai(until),
    })),
    头像: portrait[0]?.url ?? null,
    待用图片: waiting.map(({ url }) => url),
  }
}

/** What happened in a member's own life. */
export const lifeChapter = (member: MemberDocument): Chapter =>
  chapterOfAll(['个人资料', '经过'], member.timeline.map(storyWords(member)))

const storyWords =
  (member: MemberDocument) =>
  ({ at, step, by, text, home, post }: MemberDocument['timeline'][number]) => ({
    时间: readableInShanghai(at),
    事项: MEMBER_STEP_NAMES[step],
    经手: by ? bylineSeenBy(member, by) : '系统',
    ...(home ? { 住处: addressOf(home.path) } : {}),
    ...(post ? { 职务: postTitle(post.kind, post.at.label, post.acting) } : {}),
    ...(text ? { 说明: text } : {}),
  })

/** Who looked at their number. */
export const looksChapter = (db: Database, reader: NonNullable<Reader>): Chapter =>
  chapterOf(
    ['谁看过我的电话'],
    (after, limit) => looksAt(db, reader._id, after, limit),
    (found) =>
      found.map(({ at, by, why }) => ({ 时间: readableInShanghai(at), 谁: bylineSeenBy(reader, by), 原因: why })),
  )
