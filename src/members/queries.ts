import { type InfiniteData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ApplicantView } from 'types/members'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { queryClient } from '@/cloud/queries'
import { type Waiting, without } from './applicants'

/** Everything that screens ask the cloud about members, and under which names the answers are kept. */

/** What can be asked, and means the same, in whichever community one is. */
export const outsideKeys = {
  all: ['outside'],
  memberships: ['outside', 'memberships'],
  communities: ['outside', 'communities'],
} as const

export const memberKeys = {
  all: ['members'],
  me: ['members', 'me'],
  waiting: ['members', 'waiting'],
  applicants: ['members', 'applicants'],
  applicantsAt: (placeId: string) => ['members', 'applicants', placeId],
} as const

/** Milliseconds. */
const ME_LASTS = 5_000

/** Who I am in this community: null before I joined. Asks nothing until a community is known. */
export function useMe() {
  const communityId = useCommunity((store) => store.communityId)
  return useQuery({
    queryKey: memberKeys.me,
    queryFn: () => api.members.me.query(),
    enabled: communityId !== undefined,
    // Whoever waits to be verified asks at every look: the warden may have done it this minute.
    staleTime: ({ state }) => (state.data?.state === 'verified' ? ME_LASTS : 0),
  })
}

/** The communities that I have joined. */
export const useMemberships = (enabled: boolean) =>
  useQuery({ queryKey: outsideKeys.memberships, queryFn: () => api.members.memberships.query(), enabled })

/** The communities that there are. */
export const useCommunities = (enabled = true) =>
  useQuery({ queryKey: outsideKeys.communities, queryFn: () => api.places.communities.query(), enabled })

/** How many wait to be verified, for each place where I may do so. */
export const useApplicantCounts = () =>
  useQuery({ queryKey: memberKeys.waiting, queryFn: () => api.members.waiting.query() })

type Application = Parameters<typeof api.members.join.mutate>[0]

/** Applies for membership. From then on everything is asked anew: a member sees what a visitor did not. */
export const useJoin = () =>
  useMutation({
    mutationFn: (application: Application) => api.members.join.mutate(application),
    onSuccess(me) {
      useCommunity.getState().enter(me.communityId)
      queryClient.setQueryData(memberKeys.me, me)
      return queryClient.invalidateQueries()
    },
  })

/** Pages of 20 on one screen. Whoever was decided on leaves the list, and the next come up from below. */
const PAGES_AT_ONCE = 3

type ApplicantPage = Awaited<ReturnType<typeof api.members.applicants.query>>

/** Those who wait to be verified at a place. */
export const useApplicants = (placeId: string) =>
  useInfiniteQuery({
    queryKey: memberKeys.applicantsAt(placeId),
    queryFn: ({ pageParam }) => api.members.applicants.query({ placeId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }, pages) => (pages.length < PAGES_AT_ONCE ? (next ?? undefined) : undefined),
    enabled: placeId !== '',
  })

/** Takes somebody on whose home was decided out of every list at once, and asks anew for lists and counts. */
export function forgetApplicant(applicant: Waiting): void {
  queryClient.setQueriesData<InfiniteData<ApplicantPage>>({ queryKey: memberKeys.applicants }, (list) =>
    list ? { ...list, pages: without(list.pages, applicant) } : list,
  )
  void queryClient.invalidateQueries({ queryKey: memberKeys.applicants })
  void queryClient.invalidateQueries({ queryKey: memberKeys.waiting })
}

/** Stops somebody's posting, and says why. Who shows them asks anew. */
export const useBlock = () =>
  useMutation({
    mutationFn: (input: { memberId: string; reason: string; key: string }) => api.members.block.mutate(input),
    onSuccess: membersChanged,
  })

/** Lets somebody post again. */
export const useUnblock = () =>
  useMutation({
    mutationFn: (input: { memberId: string; key: string }) => api.members.unblock.mutate(input),
    onSuccess: membersChanged,
  })

const membersChanged = () => queryClient.invalidateQueries({ queryKey: memberKeys.all })

type Decision = { memberId: string; householdId: string; key: string; reason?: string }

/** Says that someone lives where they say; with a reason, that they do not. */
export const useDecision = () =>
  useMutation({
    mutationFn: ({ reason, ...decision }: Decision): Promise<ApplicantView> =>
      reason === undefined ? api.members.verify.mutate(decision) : api.members.refuse.mutate({ ...decision, reason }),
    onSuccess: forgetApplicant,
  })
