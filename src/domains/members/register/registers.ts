import type { PostView, Seat } from 'types/members'
import { REGISTER_POSTS } from 'types/words/posts'

/** The places whose registers somebody reads by their posts, each once. */
export function registersOf(posts: readonly PostView[]): Seat[] {
  const seats = posts.filter(({ kind }) => REGISTER_POSTS.includes(kind)).map(({ at }) => at)
  return [...new Map(seats.map((at) => [at.id, at])).values()]
}
