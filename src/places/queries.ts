import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { queryClient } from '@/cloud/queries'
import { toast } from '@/ui/toast'

/** Everything that screens ask the cloud about the register of places. */

export const placeKeys = {
  all: ['places'],
  one: (id: string) => ['places', 'one', id],
  underWay: ['places', 'underWay'],
  code: (id: string) => ['places', 'code', id],
} as const

/** A place with what lies directly in it. */
export const usePlace = (id: string | undefined) =>
  useQuery({
    queryKey: placeKeys.one(id ?? ''),
    queryFn: () => api.places.browse.query({ id: id ?? '' }),
    enabled: id !== undefined,
  })

export const useImportUnderWay = () =>
  useQuery({
    queryKey: placeKeys.underWay,
    queryFn: () => api.places.importUnderWay.query(),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

/**
 * One deed on the register, from the first tap to its answer. All attempts go out under one key, until one of them was
 * answered with yes; then every screen about places is asked anew.
 */
export function usePlaceDeed<Input extends { key: string }>(send: (input: Input) => Promise<unknown>) {
  const [key, setKey] = useState(newKey)
  const deed = useMutation({ mutationFn: send })
  const refusal = deed.error ? callErrorOf(deed.error) : null
  /** @returns whether it was done; if not, it has been said why */
  const run = async (input: Omit<Input, 'key'>): Promise<boolean> => {
    try {
      await deed.mutateAsync({ ...input, key } as Input)
      setKey(newKey())
      await queryClient.invalidateQueries({ queryKey: placeKeys.all })
      return true
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
      return false
    }
  }
  return { run, busy: deed.isPending, fields: refusal?.fields ?? {} }
}
