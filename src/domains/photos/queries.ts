import { useQuery } from '@tanstack/react-query'
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
export const useReviews = () =>
  usePages(photoKeys.reviews, (cursor, since) => api.photos.reviews.query({ cursor, since }))

/** Somebody decided: the list and its count are asked for anew. */
export const reviewsChanged = () => {
  void queryClient.invalidateQueries({ queryKey: photoKeys.waiting })
  return queryClient.invalidateQueries({ queryKey: photoKeys.reviews })
}
