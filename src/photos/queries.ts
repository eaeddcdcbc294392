import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'

/** What screens ask the cloud about pictures that wait for a look. */

export const photoKeys = {
  waiting: ['photos', 'waiting'],
  reviews: ['photos', 'reviews'],
} as const

/** How many pictures wait for my look; none for whoever has no post to look at them. */
export const usePicturesWaiting = () =>
  useQuery({ queryKey: photoKeys.waiting, queryFn: () => api.photos.waiting.query() })

/** Pages of 20 on one screen. What was decided leaves the list, and the next come up from below. */
const PAGES_AT_ONCE = 3

/** The pictures of which WeChat is not sure. */
export const useReviews = () =>
  useInfiniteQuery({
    queryKey: photoKeys.reviews,
    queryFn: ({ pageParam }) => api.photos.reviews.query({ cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }, pages) => (pages.length < PAGES_AT_ONCE ? (next ?? undefined) : undefined),
  })

/** Somebody decided: the list and its count are asked for anew. */
export const reviewsChanged = () => {
  void queryClient.invalidateQueries({ queryKey: photoKeys.waiting })
  return queryClient.invalidateQueries({ queryKey: photoKeys.reviews })
}

interface Verdict {
  id: string
  key: string
  publish: boolean
}

/** Says whether others may see a picture. */
export const useVerdict = () =>
  useMutation({
    mutationFn: ({ publish, ...input }: Verdict) =>
      publish ? api.photos.publish.mutate(input) : api.photos.withhold.mutate(input),
    onSuccess: reviewsChanged,
  })
