import type { Byline } from 'types/matter'
import type { MemberDocument, Post } from 'types/members'
import { NAMING_POSTS, POSTS, postKey, postTitle } from 'types/words/posts'
import { keyOf } from '../../kernel/actor'
import type { Reaction } from '../../kernel/effects'
import { idsOfHolders } from '../../kernel/holders'
import { entryOf, repeated, tell, type Wording } from '../messages/telling'
import { teamInUse } from '../teams/directory'
import { hasAdministrator } from './administrators'
import { invitationById } from './store'

/** What people are told when posts are taken and ended. */

const titleOf = ({ kind, at, acting }: Post) => postTitle(kind, at.label, acting)

/** To whoever holds it. `by`: who gave it or ended it; null where its term was over. */
const postWording = (step: 'takePost' | 'endPost', post: Post, by: Byline | null, reason?: string): Wording => {
  if (step === 'takePost') return { title: '您有了新的职务', text: `${titleOf(post)}：请到“我的”里查看` }
  const ending = by ? `已由${by.post ?? by.name}结束` : '任期已满'
  return { title: '您的职务已结束', text: `${titleOf(post)}，${ending}${reason ? `：${repeated(reason)}` : ''}` }
}

/** To the office: nobody holds it any more. */
const vacancyWording = (post: Post): Wording => ({
  title: `“${titleOf(post)}”空缺了`,
  text: '现在无人担任，请安排接任',
})

/** To whoever invited. */
const acceptedWording = (name: string, post: Post): Wording => ({
  title: '您的邀请已被接受',
  text: `${name} 已担任 ${titleOf(post)}`,
})

/** To the residents' committee. */
const NO_ADMINISTRATOR: Wording = {
  title: '社区没有管理员了',
  text: '请在“社区设置”里请一位管理员，居委会现在可以任命',
}

const about = ({ _id }: MemberDocument) => ({ kind: 'post' as const, id: _id })

/** Whoever holds it hears of what another did, or the clock. */
export const tellHolder: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter } = happening
  const entry = entryOf(matter, effect)
  if (!entry?.post || (entry.step !== 'takePost' && entry.step !== 'endPost')) return
  if (entry.by?.memberId === matter._id) return
  await tell(happening, [matter._id], about(matter), postWording(entry.step, entry.post, entry.by, entry.text))
}

/** Whoever invited them. */
export const tellInviter: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const entry = entryOf(matter, effect)
  const invitation = entry?.invitationId ? await invitationById(context.db, entry.invitationId) : null
  if (!entry?.post || !invitation) return
  await tell(happening, [invitation.by.memberId], about(matter), acceptedWording(matter.name, entry.post))
}

/** The office, where nobody holds a post any more. */
export const tellOfVacancy: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const post = entryOf(matter, effect)?.post
  if (!post) return
  if ((await idsOfHolders(context.db, [keyOf(post)], context.now)).length > 0) return
  // A team that is out of use needs nobody.
  const isTeams = POSTS[post.kind].at.includes('team')
  if (isTeams && !(await teamInUse(context.db, matter.communityId, post.at.id))) return
  const office = NAMING_POSTS.map((kind) => postKey(kind, matter.communityId))
  const told = (await idsOfHolders(context.db, office, context.now)).filter((id) => id !== matter._id)
  await tell(happening, told, { kind: 'vacancy', id: post.at.id }, vacancyWording(post))
}

/** The residents' committee, where an erased member leaves the community without an administrator: they may name one. */
export const tellOfNoAdministrator: Reaction<MemberDocument> = async (happening) => {
  const { matter, context } = happening
  const { communityId } = matter
  if (await hasAdministrator(context, communityId)) return
  const committee = await idsOfHolders(context.db, [postKey('residentsCommittee', communityId)], context.now)
  await tell(happening, committee, { kind: 'vacancy', id: communityId }, NO_ADMINISTRATOR)
}
