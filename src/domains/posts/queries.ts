import { useQuery } from '@tanstack/react-query'
import type { BuildingPost, PostKind } from 'types/words/posts'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { useList } from '@/screen/use-list'

export interface CoverageWanted {
  gapsOnly: boolean
  post?: BuildingPost
  search: string
}

/** Everything that screens ask the cloud about posts, and under which names the answers are kept. */
export const postKeys = {
  all: ['posts'],
  building: (place: string) => ['posts', 'building', place],
  coverage: ['posts', 'coverage'],
  coverageOf: (wanted: CoverageWanted) => ['posts', 'coverage', wanted],
  invitations: ['posts', 'invitations'],
  sheet: ['posts', 'sheet'],
  offer: (code: string) => ['posts', 'offer', code],
  held: (member: string) => ['posts', 'held', member],
  candidates: (post: { kind: PostKind; atId: string }, name: string) => ['posts', 'candidates', post, name],
  responsible: (place: string, climbed: number) => ['posts', 'responsible', place, climbed],
} as const

export const useBuilding = (placeId: string) =>
  useAsked(postKeys.building(placeId), (since) => api.posts.building.query({ placeId, since }), {
    enabled: placeId !== '',
  })

export const useCoverage = (wanted: CoverageWanted) =>
  useList(postKeys.coverageOf(wanted), (cursor, since) => api.posts.coverage.query({ ...wanted, cursor, since }))

/** The sheet of posts that I carried out last, or am still at. */
export const useLastSheet = () =>
  useAsked(postKeys.sheet, (since) => api.posts.lastSheet.query({ since }), {
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

export const useInvitations = (search: string) =>
  useList([...postKeys.invitations, search], (cursor, since) => api.posts.invitations.query({ search, cursor, since }))

/** What an invitation offers. */
export const useOffer = (code: string) =>
  useQuery({
    queryKey: postKeys.offer(code),
    queryFn: () => api.posts.invitation.query({ code }),
    enabled: code !== '',
  })

/** Somebody's posts; '' for one's own. */
export const useHeld = (memberId: string) =>
  useAsked(postKeys.held(memberId), (since) => api.posts.held.query({ ...(memberId ? { memberId } : {}), since }))

export const useCandidates = (post: { kind: PostKind; atId: string } | null, name: string) =>
  useQuery({
    queryKey: postKeys.candidates(post ?? { kind: 'warden', atId: '' }, name),
    queryFn: () => api.posts.candidates.query({ kind: 'warden', atId: '', ...post, name }),
    enabled: post !== null,
  })

export const useResponsible = (placeId: string, climbed: number) =>
  useAsked(
    postKeys.responsible(placeId, climbed),
    (since) => api.posts.responsible.query({ placeId, climbed, since }),
    { enabled: placeId !== '' },
  )

/**
 * One deed about posts. Who holds what shows on many screens: all that is known of posts is asked anew.
 * @param made of whatever gives a post or an invitation: how that is shown which an earlier attempt made
 */
export const usePostDeed = <Input extends { key: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  made?: Made,
) =>
  useDeed(send, {
    onScreen: [postKeys.all],
    onDone: () => void queryClient.invalidateQueries({ queryKey: postKeys.all }),
    made,
  })
