import { type InfiniteData, useQuery } from '@tanstack/react-query'
import type { MeView } from 'types/members'
import type { PersonView } from 'types/people'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { queryClient } from '@/cloud/queries'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { useList } from '@/screen/use-list'
import { usePages } from '@/screen/use-pages'
import { type Waiting, without } from './applicants'
import { enterCommunity, OUTSIDE } from './enter'

/** Everything that screens ask the cloud about members, and under which names the answers are kept. */

/** What can be asked, and means the same, in whichever community one is. */
export const outsideKeys = {
  all: [OUTSIDE],
  memberships: [OUTSIDE, 'memberships'],
  communities: [OUTSIDE, 'communities'],
} as const

export const memberKeys = {
  all: ['members'],
  me: ['members', 'me'],
  looks: ['members', 'looks'],
  register: ['members', 'register'],
  registerAt: (placeId: string) => ['members', 'register', placeId],
  person: (id: string) => ['members', 'person', id],
  applicants: ['members', 'applicants'],
  applicantsAt: (placeId: string) => ['members', 'applicants', placeId],
} as const

/** Milliseconds. */
const ME_LASTS = 5_000

/** Who I am in this community: null before I joined. Asks nothing until a community is known. */
export function useMe() {
  const communityId = useCommunity((store) => store.communityId)
  return useAsked<MeView | null>(memberKeys.me, (since) => api.members.me.query({ since }), {
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

/** Where a code at a door leads; asks nothing of whoever came without one. */
export const useArrival = (code: string | undefined) =>
  useQuery({
    queryKey: ['outside', 'code', code],
    queryFn: () => api.places.byCode.query({ code: code ?? '' }),
    enabled: Boolean(code),
  })

/** Somebody became a member of this community. Everything is asked anew: a member sees what a visitor did not. */
export function joined(communityId: string, me?: MeView): Promise<void> {
  // Another community than before: nothing of that one may stay on screen.
  if (useCommunity.getState().communityId !== communityId) enterCommunity(communityId)
  if (me) queryClient.setQueryData(memberKeys.me, me)
  return queryClient.invalidateQueries()
}

type ApplicantPage = Awaited<ReturnType<typeof api.members.applicants.query>>

/** Those who wait to be verified at a place. */
export const useApplicants = (placeId: string) =>
  usePages(
    memberKeys.applicantsAt(placeId),
    (cursor, since) => api.members.applicants.query({ placeId, cursor, since }),
    {
      enabled: placeId !== '',
    },
  )

/** Takes somebody on whose home was decided out of every list at once, and asks anew for lists and counts. */
export function forgetApplicant(applicant: Waiting): void {
  queryClient.setQueriesData<InfiniteData<ApplicantPage>>({ queryKey: memberKeys.applicants }, (list) =>
    list ? { ...list, pages: without(list.pages, applicant) } : list,
  )
  void queryClient.invalidateQueries({ queryKey: memberKeys.applicants })
}

/** Who looked at my number, newest first. */
export const useLooks = () => usePages(memberKeys.looks, (cursor, since) => api.members.looks.query({ cursor, since }))

/** Who lives in a place: all of them, or whoever is found there. */
export const useRegister = (placeId: string, search: string) =>
  useList([...memberKeys.registerAt(placeId), search], (cursor, since) =>
    api.members.register.query({ placeId, search, cursor, since }),
  )

/** One person, as far as my posts call for knowing them. */
export const usePerson = (memberId: string) =>
  useAsked(memberKeys.person(memberId), (since) => api.members.get.query({ memberId, since }), {
    enabled: memberId !== '',
  })

/** One deed about myself, of which the answer is how I stand then. */
export const useOwnDeed = <Input extends { key: string }, Answer extends MeView | null>(
  send: (input: Input) => Promise<Answer>,
) => useDeed(send, { onScreen: [memberKeys.me], onDone: keepMe })

/** Keeps how I stand after a step of my own, and asks anew for whatever hangs on it. */
export function keepMe(me: MeView | null): void {
  queryClient.setQueryData(memberKeys.me, me)
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== memberKeys.me })
}

/** Keeps a person's card after a step; null: they are no longer mine to know. */
export function keepPerson(memberId: string, person: PersonView | null): void {
  if (person) queryClient.setQueryData(memberKeys.person(memberId), person)
  void queryClient.invalidateQueries({ queryKey: memberKeys.register })
}
