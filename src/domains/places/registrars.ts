import type { PostView } from 'types/members'
import type { PostKind } from 'types/words/posts'

/** Those who look after the register of places. The cloud decides; this only says whom it is offered to. */
export const REGISTRARS: readonly PostKind[] = ['administrator', 'residentsCommittee']

export const looksAfterPlaces = (posts: readonly Pick<PostView, 'kind'>[]): boolean =>
  posts.some(({ kind }) => REGISTRARS.includes(kind))
