import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { usePages } from '@/screen/use-pages'

/** What screens ask the cloud about pictures that wait for a look. */

export const photoKeys = {
  waiting: ['photos', 'waiting'],
  reviews: ['photos', 'reviews'],
} as const

/** How many pictures wait for my look; none for whoever has no post to look at them. */
export const usePicturesWaiting = () =>
  useQuery({ queryKey: photoKeys.waiting, queryFn: () => api.photos.waiting.query() })

/** The pictures of which WeChat is not sure. */
export const useReviews = () => usePages(photoKeys.reviews, (cursor) => api.photos.reviews.query({ cursor }))

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
