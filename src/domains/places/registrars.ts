import type { PostView } from 'types/members'

/** Those who look after the register of places. The cloud decides; this only says whom it is offered to. */
export const looksAfterPlaces = (posts: readonly Pick<PostView, 'kind'>[]): boolean =>
  posts.some(({ kind }) => kind === 'administrator' || kind === 'residentsCommittee')
