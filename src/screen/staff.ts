import type { MeView } from 'types/members'
import { hasDesk } from 'types/words/posts'

/** Whether what waits in the community may wait for one of their posts: their second tab is the workbench. */
export const isStaff = ({ posts }: Pick<MeView, 'posts'>): boolean => posts.some(({ kind }) => hasDesk(kind))
