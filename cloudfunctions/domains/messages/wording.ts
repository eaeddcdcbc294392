import type { Byline } from 'types/matter'
import type { Home, MemberEntry, Post } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { RequestDocument } from 'types/requests'
import { addressOf } from 'types/words/places'
import { postTitle } from 'types/words/posts'
import { dayInShanghai, readableInShanghai } from '../../kernel/time'

/** What people are told, in few words: a title, and the number or the place by which they know it. */
export interface Wording {
  title: string
  text: string
}

const REQUEST_TITLES: Record<string, string> = {
  'request.submitted': '收到新的诉求',
  'request.held': '有诉求的内容要先查看',
  'request.released': '收到新的诉求',
  'request.accepted': '您的诉求已受理',
  'request.declined': '您的诉求未予受理',
  'request.dispatched': '您的诉求已派单',
  'request.started': '您的诉求开始办理',
  'request.noted': '您的诉求有新进展',
  'request.answered': '您的诉求已答复，请确认是否解决',
  'request.settled': '居民确认已解决',
  'request.reopened': '居民表示没有解决',
  'request.withdrawn': '居民撤回了诉求',
  'request.postponed': '放假安排公布了，诉求的期限顺延',
  'request.climbed': '有诉求超过期限，请督办',
}

const excerpt = (text: string) => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

export const requestWording = (event: string, request: RequestDocument, title?: string): Wording => {
  const { number, place, text, dueAt } = request
  const isAbout = event === 'request.postponed' ? `新的期限是 ${readableInShanghai(dueAt)}` : excerpt(text)
  return { title: title ?? REQUEST_TITLES[event] ?? '诉求有新进展', text: `${number} ${place.label}：${isAbout}` }
}

const homeLabel = (home?: Home): string => addressOf(home?.path ?? [])

export const applicantWording = (home: Home): Wording => ({ title: '有住户等您核实', text: homeLabel(home) })

export function membershipWording(entry: MemberEntry | undefined, home?: Home): Wording {
  switch (entry?.step) {
    case 'verify':
      return { title: '您的住户身份已核实', text: `${homeLabel(home)}：现在可以反映诉求了` }
    case 'block':
      return {
        title: '社区暂停了您的发布',
        text: `原因：${entry.text}。您还能查看自己的诉求和答复；有疑问，请联系居委会。`,
      }
    case 'unblock':
      return { title: '您可以重新发布了', text: '社区恢复了您的发布，请到首页看看。' }
    default:
      return { title: '您的住户身份未通过核实', text: '请到“我的”查看原因，修改后可以再次提交' }
  }
}

export const withheldWording = ({ createdAt }: PictureDocument): Wording => {
  const [, month, day] = dayInShanghai(createdAt).split('-')
  return {
    title: '有一张照片没有通过检查',
    text: `您 ${Number(month)} 月 ${Number(day)} 日上传的一张照片不会展示，已经删除。需要的话，请换一张再传。`,
  }
}

/** @param lost the entries of the posts that ended with it */
export function movedOutWording({ home, text }: MemberEntry, lost: MemberEntry[]): Wording {
  const posts = lost.flatMap(({ post }) => (post ? postTitle(post.kind, post.at.label, post.acting) : []))
  const along = posts.length > 0 ? `随之卸任：${posts.join('、')}。` : ''
  return {
    title: '您的一处住处已办理搬离',
    text: `${homeLabel(home)}。原因：${text ?? '没有写明'}。${along}有疑问请联系居委会`,
  }
}

const titleOf = ({ kind, at, acting }: Post) => postTitle(kind, at.label, acting)

/** To whoever holds it. `by`: who gave it or ended it; null where its term was over. */
export const postWording = (step: 'takePost' | 'endPost', post: Post, by: Byline | null, reason?: string): Wording => {
  if (step === 'takePost') return { title: '您有了新的职务', text: `${titleOf(post)}：请到“我的”里查看` }
  const ending = by ? `已由${by.post ?? by.name}结束` : '任期已满'
  return { title: '您的职务已结束', text: `${titleOf(post)}，${ending}${reason ? `：${excerpt(reason)}` : ''}` }
}

/** To the office: nobody holds it any more. */
export const vacancyWording = (post: Post): Wording => ({
  title: `“${titleOf(post)}”空缺了`,
  text: '现在无人担任，请安排接任',
})

/** To whoever invited. */
export const acceptedWording = (name: string, post: Post): Wording => ({
  title: '您的邀请已被接受',
  text: `${name} 已担任 ${titleOf(post)}`,
})

/** To the residents' committee. */
export const NO_ADMINISTRATOR: Wording = {
  title: '社区没有管理员了',
  text: '请在“社区设置”里请一位管理员，居委会现在可以任命',
}
