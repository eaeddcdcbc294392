import type { InvitationView, LevelView } from 'types/posts'
import {
  BUILDING_POSTS,
  type InvitationState,
  POST_NAMES,
  type PostKind,
  PUBLIC_POSTS,
  postTitle,
} from 'types/words/posts'
import { dayWords } from '@/time/words'
import type { Tone } from '@/ui/tones'

/** How posts and invitations read on screen, beyond the names in types/words. */

export const INVITATION_TONES: Record<InvitationState, Tone> = {
  open: 'wait',
  used: 'good',
  withdrawn: 'quiet',
  expired: 'quiet',
}

export const titleOf = ({ kind, at, acting }: Pick<InvitationView, 'kind' | 'at' | 'acting'>): string =>
  postTitle(kind, at.label, acting)

/** '任期到 2027年3月1日 周一', '不设期限'. */
export const termWords = (until: number | null, now: number): string =>
  until === null ? '不设期限' : `任期到 ${dayWords(until, now)}`

/** '12月1日 周二前有效'. */
export const expiryWords = (expiresAt: number, now: number): string => `${dayWords(expiresAt, now)}前有效`

/** '空缺：卫生员、治安员'; undefined where there is none. */
export const listWords = (name: string, kinds: readonly PostKind[]): string | undefined =>
  kinds.length > 0 ? `${name}：${kinds.map((kind) => POST_NAMES[kind]).join('、')}` : undefined

/** What becomes public of whoever takes a post: they agree to this. */
export function publicityOf(kind: PostKind): string {
  if (kind === 'honoraryWarden' || (BUILDING_POSTS as readonly PostKind[]).includes(kind)) {
    return '您的姓名和照片会在本社区公开，手机号向本楼住户和工作人员公开，方便邻里随时找到您。'
  }
  if (kind === 'gridOfficer') return '您的姓名和照片会在本社区公开，手机号向网格里的住户和工作人员公开。'
  if (PUBLIC_POSTS.includes(kind)) return '您的姓名会在本社区公开。'
  return '您的姓名会让和您一起办事的人看到。'
}

/** Who holds it, as far as that is public: '李建国', '有人负责', '暂缺'. */
export const levelWords = ({ names, held }: Pick<LevelView, 'names' | 'held'>): string =>
  held ? names.join('、') || '有人负责' : '暂缺'
