import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'

/** Everything that screens ask the cloud about the register of places. */

export const placeKeys = {
  all: ['places'],
  one: (id: string) => ['places', 'one', id],
  underWay: ['places', 'underWay'],
  code: (id: string) => ['places', 'code', id],
} as const

/** A place with what lies directly in it. */
export const usePlace = (id: string | undefined) =>
  useAsked(placeKeys.one(id ?? ''), (since) => api.places.browse.query({ id: id ?? '', since }), {
    enabled: id !== undefined,
  })

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
