import type { MemberDocument } from './members'

/** What happens in posts, and to what kind of matter. */
export interface PostEvents {
  'post.taken': MemberDocument
  'post.ended': MemberDocument
}
