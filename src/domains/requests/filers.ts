import type { MeView } from 'types/members'
import { FILING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'

/** Who files for residents. What one may is decided by the cloud; this is for what a screen offers. */
export const mayFile = ({ posts }: Pick<MeView, 'posts'>): boolean =>
  posts.some(({ kind }) => FILING_POSTS.includes(kind))

/** The same while the community has requests. */
export const offersFiling = ({ posts, systemsOff }: Pick<MeView, 'posts' | 'systemsOff'>): boolean =>
  mayFile({ posts }) && isOn(systemsOff, 'requests')
