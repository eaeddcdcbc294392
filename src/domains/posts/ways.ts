import type { PostKind } from 'types/words/posts'
import { address } from '@/screen/address'

/** The addresses of the pages about posts. */
export const postWays = {
  building: (place: string) => address('posts/building', { place }),
  coverage: () => address('posts/coverage'),
  /** Naming or inviting somebody; for exactly this post where it is known. */
  name: (post?: { kind: PostKind; at: { id: string; label: string } }) =>
    address('posts/name', post && { kind: post.kind, at: post.at.id, label: post.at.label }),
  /** Posts by spreadsheet. */
  sheet: () => address('posts/sheet'),
  invitations: () => address('posts/invitations'),
  /** Without a code it asks for one. */
  accept: (code?: string) => address('posts/accept', { code }),
  /** Left out whose: mine. */
  held: (member?: string) => address('posts/held', { member }),
  responsible: (place: string, climbed: number) => address('posts/responsible', { place, climbed: String(climbed) }),
}
