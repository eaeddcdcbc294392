import type { PostView } from 'types/members'
import { hasDesk } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Quick } from '@/screen/contribution'

const SHELVES: readonly Quick['shelf'][] = ['look', 'set']

/**
 * The ways of each post. What is to be done stands above the queue of its workbench, and here for a post that has none, as
 * that of a team; nothing is begun in a system that the community has off. An address that an earlier post leads to as well
 * stands there only.
 */
export function linesOf(posts: readonly PostView[], quick: readonly Quick[], systemsOff?: readonly string[]) {
  const seen = new Set<string>()
  return posts.flatMap((post) => {
    const shelves = hasDesk(post.kind) ? SHELVES : (['do', ...SHELVES] as const)
    const lines = shelves
      .flatMap((shelf) => quick.filter((one) => one.shelf === shelf && one.posts.includes(post.kind)))
      .filter(({ begins }) => begins === undefined || isOn(systemsOff, begins))
      .map(({ title, icon, to }) => ({ title, icon, to: to(post) }))
      .filter(({ to }) => !seen.has(to) && seen.add(to))
    return lines.length > 0 ? [{ post, lines }] : []
  })
}
