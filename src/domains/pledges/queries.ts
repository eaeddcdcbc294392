import type { DutyPostView, PledgeView } from 'types/pledge-views'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about pledges and posts, and under which names the answers are kept. */

type AllAsked = Parameters<typeof api.pledges.all.query>[0]
export type Of = NonNullable<AllAsked['of']>
export type StateAsked = NonNullable<AllAsked['state']>

const keys = keysOf('pledges')
const postKeys = keysOf('dutyPosts')
export const pledgeKeys = {
  lists: keys.lists,
  mine: keys.list('mine'),
  seen: (of: 'person' | 'unit') => keys.list('seen', of),
  all: (of: Of, state: StateAsked) => keys.list('all', of, state),
  onPaper: (fileId: string) => keys.list('onPaper', fileId),
  nominations: keys.list('nominations'),
  members: (search: string) => keys.list('members', search),
  one: keys.one,
  posts: (state: 'open' | 'closed') => postKeys.list(state),
  post: postKeys.one,
}

export const useMyPledges = () => useAsked(pledgeKeys.mine, (since) => api.pledges.mine.query({ since }))

export const usePledge = (id: string) =>
  useAsked(pledgeKeys.one(id), (since) => api.pledges.get.query({ id, since }), { enabled: id !== '' })

export const useSeenPledges = (of: 'person' | 'unit') =>
  usePages(pledgeKeys.seen(of), (cursor, since) => api.pledges.seen.query({ of, cursor, since }), { atOnce: 5 })

export const useAllPledges = (of: Of, state: StateAsked) =>
  usePages(pledgeKeys.all(of, state), (cursor, since) => api.pledges.all.query({ of, state, cursor, since }), {
    atOnce: 5,
  })

export const usePledgesOnPaper = (fileId: string) =>
  useAsked(pledgeKeys.onPaper(fileId), (since) => api.pledges.onPaper.query({ fileId, since }), {
    enabled: fileId !== '',
  })

export const usePosts = (state: 'open' | 'closed') =>
  usePages(pledgeKeys.posts(state), (cursor, since) => api.pledges.posts.query({ state, cursor, since }), { atOnce: 5 })

export const usePost = (id: string) =>
  useAsked(pledgeKeys.post(id), (since) => api.pledges.post.query({ id, since }), { enabled: id !== '' })

export const useNominations = () =>
  usePages(pledgeKeys.nominations, (cursor, since) => api.pledges.nominations.query({ cursor, since }), { atOnce: 5 })

/** The party members over whom somebody holds a post, by letters or a part of the name. */
export const useMembersToChoose = (search: string) =>
  usePages(pledgeKeys.members(search), (cursor, since) => api.duty.files.query({ search, cursor, since }))

/**
 * One step with a pledge: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const usePledgeDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<PledgeView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)

/** The same with a post; one's own pledges and posts stand on one page. */
export const usePostDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<DutyPostView>,
  made?: Made,
) => useMatterDeed({ keys: postKeys, also: () => [keys.lists] }, id, send, made)

/** Saying once a month that all who chose a post were at it. */
export const usePostsHeld = () => useDeed(api.pledges.postsHeld.mutate, { onScreen: [postKeys.lists] })

/** Naming somebody for the year's honours, and taking it back. */
export const useNominationDeed = <Input extends { key: string }, Answer>(send: (input: Input) => Promise<Answer>) =>
  useDeed(send, { onScreen: [keys.lists] })
