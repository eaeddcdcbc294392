import type { MeView, PostView } from 'types/members'
import { type HomeState, type MemberState, RELATION_NAMES } from 'types/words/members'
import { type PostKind, postTitle, REGISTER_POSTS } from 'types/words/posts'
import type { Tone } from '@/ui/tones'

/** How members and their posts read on screen, beyond the names in types/words. */

export const MEMBER_STATE_TONES: Record<MemberState, Tone> = {
  pending: 'wait',
  verified: 'good',
  refused: 'bad',
  left: 'quiet',
  erased: 'quiet',
}

export const HOME_STATE_TONES: Record<HomeState, Tone> = { pending: 'wait', verified: 'good', refused: 'bad' }

/** '楼栋长（代理） · 3 号楼'. */
export const postWords = ({ kind, at, acting }: Pick<PostView, 'kind' | 'at' | 'acting'>): string =>
  postTitle(kind, at.label, acting)

/** Why a person was not verified; of several homes, the first that was refused. */
export const refusalOf = ({ homes }: Pick<MeView, 'homes'>): string | null =>
  homes.find(({ refusal }) => refusal !== null)?.refusal ?? null

/** '3 号楼 2 单元 502，业主'. */
export const homeWords = ({ label, relation }: Pick<MeView['homes'][number], 'label' | 'relation'>): string =>
  `${label}，${RELATION_NAMES[relation]}`

/** Whether a post calls for knowing who lives where. */
export const keepsRegister = ({ kind }: { kind: PostKind }): boolean => REGISTER_POSTS.includes(kind)
/** The buildings in which a person has a home, each once. */
export function buildingsOf({ homes }: Pick<MeView, 'homes'>): { id: string; label: string }[] {
  const buildings = new Map<string, { id: string; label: string }>()
  for (const { path, state } of homes) {
    const building = path.find(({ level }) => level === 'building')
    if (building && state !== 'refused') buildings.set(building.id, building)
  }
  return Array.from(buildings.values())
}

/** Whether the community has no number of somebody who lives here or wants to. */
export const asksForPhone = ({ phone, state }: Pick<MeView, 'phone' | 'state'>): boolean =>
  phone === null && (state === 'pending' || state === 'verified')
