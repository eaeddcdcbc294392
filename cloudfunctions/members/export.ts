import type { MemberDocument } from 'types/members'
import type { ExportView } from 'types/people'
import { HOME_STATE_NAMES, MEMBER_STATE_NAMES, MEMBER_STEP_NAMES, RELATION_NAMES } from 'types/words/members'
import { addressOf } from 'types/words/places'
import { postTitle } from 'types/words/posts'
import type { Database } from '../kernel/database'
import { everyPage } from '../kernel/page'
import { readablePhone } from '../kernel/privacy'
import type { ActorContext } from '../kernel/procedure'
import { bylineSeenBy, type Reader } from '../kernel/sight'
import { dayInShanghai, readableInShanghai } from '../kernel/time'
import { messagesOf } from '../messages/directory'
import { ownPhotos } from '../photos/showing'
import { invitationsFor } from '../posts/directory'
import { requestsOf } from '../requests/directory'
import { namesOf } from '../teams/directory'
import { looksAt } from './looks'

/**
 * All that is stored about a person, each domain's part said by that domain, in the words that the person knows from
 * their screen. A new domain that knows something of people adds its line here.
 */
export async function exportOf({ actor, db, now }: ActorContext): Promise<ExportView> {
  const { member, memberId } = actor
  const document = {
    说明: '这是您在本社区的全部资料。图片地址两小时内有效。',
    导出时间: readableInShanghai(now),
    个人资料: await ownPart(db, member),
    谁看过我的电话: await looksPart(db, member),
    职务邀请: await invitationsFor(db, memberId, now),
    诉求: await requestsOf(db, memberId),
    消息: await messagesOf(db, memberId),
  }
  return { fileName: `我的资料-${dayInShanghai(now)}.json`, json: JSON.stringify(document, null, 2) }
}

/** A number that cannot be read is not none: it may be read again once the deployment has its key back. */
const phoneWords = ({ phone, _id }: MemberDocument): string | null =>
  phone && (readablePhone(phone, _id) ?? '已登记，现在读不出来，请联系社区管理员')

async function ownPart(db: Database, member: MemberDocument) {
  const [portrait, waiting, teams] = await Promise.all([
    ownPhotos(db, member.portrait ? [member.portrait] : []),
    ownPhotos(db, member.uploads),
    namesOf(
      db,
      member.teams.map(({ teamId }) => teamId),
    ),
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
    志愿队: member.teams.map(({ teamId, since }) => ({
      名称: teams.get(teamId) ?? teamId,
      加入时间: readableInShanghai(since),
    })),
    头像: portrait[0]?.url ?? null,
    待用图片: waiting.map(({ url }) => url),
    经过: member.timeline.map(({ at, step, by, text, home, post }) => ({
      时间: readableInShanghai(at),
      事项: MEMBER_STEP_NAMES[step],
      经手: by ? bylineSeenBy(member, by) : '系统',
      ...(home ? { 住处: addressOf(home.path) } : {}),
      ...(post ? { 职务: postTitle(post.kind, post.at.label, post.acting) } : {}),
      ...(text ? { 说明: text } : {}),
    })),
  }
}

async function looksPart(db: Database, reader: NonNullable<Reader>) {
  const found = await everyPage((after, limit) => looksAt(db, reader._id, after, limit))
  return found.map(({ at, by, why }) => ({ 时间: readableInShanghai(at), 谁: bylineSeenBy(reader, by), 原因: why }))
}
