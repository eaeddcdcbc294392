import type { Byline } from 'types/matter'
import type { Home, MemberDocument, MeView, Waypoint } from 'types/members'
import { POST_NAMES, type PostKind } from 'types/words/posts'
import { type Actor, actorOf, keyOf, postOver } from '../kernel/actor'
import { AppError, forbidden } from '../kernel/errors'
import { memberIdOf, newId } from '../kernel/ids'
import { effectsOf, type Step } from '../kernel/matter'

/** Who verifies that someone lives where they say: whoever knows the building, then the office. */
export const VERIFIERS: readonly PostKind[] = ['warden', 'gridOfficer', 'residentsCommittee', 'socialWorker']

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

/** The membership that an application makes, waiting to be verified. Only a household can be joined. */
export function apply({ communityId, openid, name, relation, way, key, now }: Application): MemberDocument {
  const household = way.at(-1)
  if (household?.level !== 'household') {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '请选到具体的门牌', { householdId: '请选到具体的门牌' })
  }
  const memberId = memberIdOf(communityId, openid)
  const entry: MemberDocument['timeline'][number] = {
    id: newId(),
    at: now,
    step: 'join',
    by: { memberId, name, post: null },
    key,
  }
  return {
    _id: memberId,
    communityId,
    openid,
    name,
    state: 'pending',
    homes: [{ householdId: household.id, relation, path: way }],
    homeScope: way.map((place) => place.id),
    posts: [],
    postKeys: [],
    uploads: [],
    timeline: [entry],
    effects: effectsOf(['member.joined'], entry),
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** Somebody who was refused may apply again, with what they say now. */
export function reapply(member: MemberDocument, application: MemberDocument): Step<MemberDocument> {
  if (member.state === 'verified')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经是本社区的住户，请直接返回首页')
  if (member.state === 'pending') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您的申请已经提交，请等楼栋长核实')
  const { name, state, homes, homeScope, timeline } = application
  const entry = timeline[0]
  if (!entry) throw new Error('an application begins its timeline')
  return { set: { name, state, homes, homeScope }, entry, events: ['member.joined'] }
}

/** Says that a member lives where they say, or with a reason that they do not. */
export function decideOn(
  member: MemberDocument,
  actor: Actor,
  { key, reason, now }: { key: string; reason?: string; now: Date },
): Step<MemberDocument> {
  const post = postOver(actor, VERIFIERS, member.homeScope)
  if (!post || member.communityId !== actor.communityId)
    throw forbidden('您只能核实自己负责的楼栋或网格里的住户，其他住户请交给他们的楼栋长')
  if (member._id === actor.memberId) throw forbidden('不能核实自己，请联系网格员或居委会')
  if (member.state !== 'pending')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这位住户已经有人核实过了，请刷新名单')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  const refused = reason !== undefined
  return {
    set: { state: refused ? 'refused' : 'verified' },
    entry: { id: newId(), at: now, step: refused ? 'refuse' : 'verify', by, key, ...(refused ? { text: reason } : {}) },
    events: [refused ? 'member.refused' : 'member.verified'],
  }
}

/** What a person sees of themselves. */
export function meViewOf(member: MemberDocument, communityName: string, now: Date): MeView {
  return {
    id: member._id,
    communityId: member.communityId,
    communityName,
    name: member.name,
    state: member.state,
    homes: member.homes.map(({ householdId, relation, path }) => ({
      householdId,
      label: path.at(-1)?.label ?? '',
      relation,
      path,
    })),
    posts: actorOf(member, now).posts.map((post) => ({
      key: keyOf(post),
      kind: post.kind,
      placeId: post.placeId,
      placeLabel: post.placeLabel,
    })),
    refusal: member.state === 'refused' ? lastRefusal(member) : null,
  }
}

const lastRefusal = ({ timeline }: MemberDocument): string | null =>
  timeline.filter((entry) => entry.step === 'refuse').at(-1)?.text ?? null
