import type { MeView } from 'types/members'
import { FILING_POSTS } from 'types/words/posts'

/** Who files for residents. What one may is decided by the cloud; this is for what a screen offers. */
export const mayFile = ({ posts }: Pick<MeView, 'posts'>): boolean =>
  posts.some(({ kind }) => FILING_POSTS.includes(kind))
