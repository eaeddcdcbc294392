import type { PostKind } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Quick } from '@/screen/contribution'

/** More than these are no longer quick. */
const AT_MOST = 4

/** What the holder of a post often does. Nothing is begun in a system that their community has off. */
export const quickFor = (quick: readonly Quick[], post: PostKind, systemsOff: readonly string[] | undefined): Quick[] =>
  quick
    .filter(({ shelf, posts }) => shelf === 'do' && posts.includes(post))
    .filter(({ begins }) => begins === undefined || isOn(systemsOff, begins))
    .slice(0, AT_MOST)
