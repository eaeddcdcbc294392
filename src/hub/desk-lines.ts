import type { PostView } from 'types/members'
import type { Quick } from '@/screen/contribution'

const SHELVES: readonly Quick['shelf'][] = ['look', 'set']

/** The ways of each post below its workbench, which has what is to be done; an address that an earlier post leads to as well stands there only. */
export function linesOf(posts: readonly PostView[], quick: readonly Quick[]) {
  const seen = new Set<string>()
  return posts.flatMap((post) => {
    const lines = SHELVES.flatMap((shelf) =>
      quick.filter((one) => one.shelf === shelf && one.posts.includes(post.kind)),
    )
      .map(({ title, icon, to }) => ({ title, icon, to: to(post) }))
      .filter(({ to }) => !seen.has(to) && seen.add(to))
    return lines.length > 0 ? [{ post, lines }] : []
  })
}
