import type { EventOf } from 'types/events'
import type { Byline } from 'types/matter'
import type { BlockingView, Home, MemberDocument, MemberEntry, MeView, Post, Waypoint } from 'types/members'
import { HOMES_AT_MOST } from 'types/words/members'
import { addressOf } from 'types/words/places'
import { POST_NAMES } from 'types/words/posts'
import { type Actor, actorOf, postViewOf } from '../../kernel/actor'
import { blockedRefusal } from '../../kernel/blocking'
import { AppError, forbidden } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { memberIdOf, newId } from '../../kernel/ids'
import { effectsOf, type Step } from '../../kernel/matter'
import { spentBy, standingOf } from '../../kernel/standing'
import { maskedPhoneOf } from './phones'

interface Application {
  communityId: string
  openid: string
  name: string
  relation: Home['relation']
  /** From the community down to the household. */
  way: Waypoint[]
  key: string
  now: Date
}

/** The membership that an application makes, its home waiting to be verified. Only a household can be joined. */
export function apply({ communityId, openid, name, relation, way, key, now }: Application): MemberDocument {
  const household = way.at(-1)
  if (household?.level !== 'household') {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '请选到具体的门牌', { householdId: '请选到具体的门牌' })
  }
  const memberId = memberIdOf(communityId, openid)
  const home: Home = { householdId: household.id, relation, path: way, state: 'pending', since: now }
  const by = { memberId, name, post: null }
  const entry: MemberEntry = { id: newId(), at: now, step: 'join', by, key, householdId: household.id }
  return newMember({ communityId, openid, name, homes: [home], entry, events: ['member.joined'], now })
}

interface Beginning extends Pick<MemberDocument, 'communityId' | 'openid' | 'name' | 'homes'> {
  /** None, unless somebody was appointed from outside. */
  posts?: Post[]
  entry: MemberEntry
  events: EventOf<MemberDocument>[]
  now: Date
}

/** A person's first day in a community. */
export function newMember({
  communityId,
  openid,
  name,
  homes,
  posts = [],
  entry,
  events,
  now,
}: Beginning): MemberDocument {
  const memberId = memberIdOf(communityId, openid)
  return {
    _id: memberId,
    communityId,
    openid,
    name,
    ...standingOf(memberId, homes, posts),
    teams: [],
    phone: null,
    portrait: null,
    uploads: [],
    blocked: null,
    tallies: {},
    timeline: [entry],
    effects: effectsOf(events, entry),
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export const stillErasing = () =>
  new AppError('CONFLICT', 'BEING_ERASED', '您的资料刚刚删除，还在清理，请过十几分钟再加入')

/**
 * What somebody who has a membership changes by a further application: one more home, or the same one again after it was
 * refused. The name counts as long as nobody has verified it.
 */
export function reapply(member: MemberDocument, application: MemberDocument): Step<MemberDocument> {
  // Neither another home nor a new beginning is a way round it.
  if (member.blocked) throw blockedRefusal(member.blocked)
  if (member.state === 'erased') throw stillErasing()
  const [home] = application.homes
  const [entry] = application.timeline
  if (!home || !entry) throw new Error('an application names a home and begins a timeline')
  const known = member.homes.find(({ householdId }) => householdId === home.householdId)
  if (known?.state === 'verified')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经是这一户的住户，请直接返回首页')
  if (known?.state === 'pending')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一户的申请已经提交，请等楼栋长核实')
  // Whatever was refused before has had its answer; what is said now takes its place.
  const kept = member.homes.filter(({ state }) => state !== 'refused')
  if (kept.length >= HOMES_AT_MOST) {
    throw new AppError('FULL', 'TOO_MANY_HOMES', `一个人最多登记 ${HOMES_AT_MOST} 户，请先退出不再居住的住处`)
  }
  const name = member.state === 'verified' ? member.name : application.name
  const standing = standingOf(member._id, [...kept, home], member.posts, spentBy(member))
  return { set: { name, ...standing }, entry, events: ['member.joined'] }
}

interface Decision {
  householdId: string
  key: string
  /** Why not; left out by whoever says yes. */
  reason?: string
  now: Date
}

/** Says that a member lives where they say, or with a reason that they do not. */
export function decideOn(
  member: MemberDocument,
  actor: Actor,
  { householdId, key, reason, now }: Decision,
): Step<MemberDocument> {
  const refused = reason !== undefined
  const home = member.homes.find((one) => one.householdId === householdId)
  const scope = member.communityId === actor.communityId ? (home?.path ?? []).map(({ id }) => id) : []
  const message = '您只能核实自己负责的楼栋或网格里的住户，其他住户请交给他们的楼栋长'
  const post = authority(actor, refused ? 'members.refuse' : 'members.verify', scope, message)
  if (member._id === actor.memberId) throw forbidden('不能核实自己，请联系网格员或居委会')
  if (home?.state !== 'pending')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这位住户已经有人核实过了，请刷新名单')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  const homes = member.homes.map((one) =>
    one === home ? { ...one, state: refused ? ('refused' as const) : ('verified' as const) } : one,
  )
  const step = refused ? 'refuse' : 'verify'
  return {
    set: standingOf(member._id, homes, member.posts, spentBy(member)),
    entry: { id: newId(), at: now, step, by, key, householdId, ...(refused ? { text: reason } : {}) },
    events: [refused ? 'member.refused' : 'member.verified'],
  }
}

/** What is shown to a person with what their own document says: `office` is how it is reached. */
type Around = Pick<MeView, 'communityName' | 'office' | 'portrait' | 'systemsOff' | 'settingUp'>

/** What a person sees of themselves. */
export function meViewOf(member: MemberDocument, around: Around, now: Date): MeView {
  return {
    id: member._id,
    communityId: member.communityId,
    name: member.name,
    state: member.state,
    homes: member.homes.map(({ householdId, relation, path, state }) => ({
      householdId,
      label: addressOf(path),
      relation,
      path,
      state,
      refusal: state === 'refused' ? lastRefusal(member, householdId) : null,
    })),
    posts: actorOf(member, now).posts.map(postViewOf),
    blocked: blockingViewOf(member),
    phone: maskedPhoneOf(member),
    ...around,
  }
}

export const blockingViewOf = ({ blocked }: MemberDocument): BlockingView | null =>
  blocked && { reason: blocked.reason, at: blocked.at.getTime() }

const lastRefusal = ({ timeline }: MemberDocument, householdId: string): string | null =>
  timeline.filter((entry) => entry.step === 'refuse' && entry.householdId === householdId).at(-1)?.text ?? null
