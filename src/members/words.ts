import type { MeView, PostView } from 'types/members'
import { type MemberState, RELATION_NAMES } from 'types/words/members'
import { POST_NAMES } from 'types/words/posts'
import type { Tone } from '@/ui/tones'

/** How members and their posts read on screen, beyond the names in types/words. */

export const MEMBER_STATE_TONES: Record<MemberState, Tone> = { pending: 'wait', verified: 'good', refused: 'bad' }

/** '楼栋长 · 3 号楼'. */
export const postTitle = ({ kind, placeLabel }: Pick<PostView, 'kind' | 'placeLabel'>): string =>
  `${POST_NAMES[kind]} · ${placeLabel}`

/** '3 号楼 2 单元 502，业主'. */
export const homeWords = ({ label, relation }: MeView['homes'][number]): string =>
  `${label}，${RELATION_NAMES[relation]}`
