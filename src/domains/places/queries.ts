import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { useList } from '@/screen/use-list'

/** Everything that screens ask the cloud about the register of places. */

export const placeKeys = {
  all: ['places'],
  one: (id: string) => ['places', 'one', id],
  underWay: ['places', 'underWay'],
  household: (id: string) => ['places', 'household', id],
  search: (search: string) => ['places', 'search', search],
  code: (id: string) => ['places', 'code', id],
  buildings: (communityId: string | undefined) => ['places', 'buildings', communityId],
} as const

/** A place with what lies directly in it. */
export const usePlace = (id: string | undefined) =>
  useAsked(placeKeys.one(id ?? ''), (since) => api.places.browse.query({ id: id ?? '', since }), {
    enabled: id !== undefined,
  })

/** One door, for whoever answers for it. */
export const useHousehold = (id: string) =>
  useAsked(placeKeys.household(id), (since) => api.places.household.query({ id, since }), { enabled: id !== '' })

/** Places by their names. */
export const usePlaceSearch = (search: string) =>
  useList(placeKeys.search(search), (cursor, since) => api.places.search.query({ search, cursor, since }))

export const useImportUnderWay = () =>
  useAsked(placeKeys.underWay, (since) => api.places.importUnderWay.query({ since }), {
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
