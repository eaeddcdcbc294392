import { useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about the register of places. */

export const placeKeys = {
  all: ['places'],
  one: (id: string) => ['places', 'one', id],
  underWay: ['places', 'underWay'],
  household: (id: string) => ['places', 'household', id],
  search: (search: string) => ['places', 'search', search],
  code: (id: string) => ['places', 'code', id],
} as const

/** A place with what lies directly in it. */
export const usePlace = (id: string | undefined) =>
  useQuery({
    queryKey: placeKeys.one(id ?? ''),
    queryFn: () => api.places.browse.query({ id: id ?? '' }),
    enabled: id !== undefined,
  })

/** One door, for whoever answers for it. */
export const useHousehold = (id: string) =>
  useQuery({
    queryKey: placeKeys.household(id),
    queryFn: () => api.places.household.query({ id }),
    enabled: id !== '',
  })

/** Places by their names. */
export const usePlaceSearch = (search: string) =>
  usePages(placeKeys.search(search), (cursor) => api.places.search.query({ search, cursor }), {
    enabled: search !== '',
  })

export const useImportUnderWay = () =>
  useQuery({
    queryKey: placeKeys.underWay,
    queryFn: () => api.places.importUnderWay.query(),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

/** One deed on the register; once it is done every screen about places is asked anew. */
export const usePlaceDeed = <Input extends { key: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  made?: Made,
) =>
  useDeed(send, {
    onScreen: [placeKeys.all],
    onDone: () => queryClient.invalidateQueries({ queryKey: placeKeys.all }),
    made,
  })
