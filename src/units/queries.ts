import { useMutation, useQuery } from '@tanstack/react-query'
import type { UnitView } from 'types/units'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about units, and under which names the answers are kept. */

const LISTS = ['units', 'lists'] as const
export const unitKeys = {
  lists: LISTS,
  list: (closed: boolean) => [...LISTS, closed],
  one: (id: string) => ['units', 'one', id],
} as const

export const useUnits = (closed: boolean) =>
  usePages(unitKeys.list(closed), (cursor) => api.units.list.query({ closed, cursor }), { atOnce: 5 })

export const useUnit = (id: string) =>
  useQuery({ queryKey: unitKeys.one(id), queryFn: () => api.units.get.query({ id }), enabled: id !== '' })

export function showUnit(unit: UnitView): void {
  queryClient.setQueryData(unitKeys.one(unit.id), unit)
  void queryClient.invalidateQueries({ queryKey: LISTS })
}

/** One step with a unit: the answer is shown at once, and every list that may have changed is asked anew. */
export const useUnitStep = <Input>(send: (input: Input) => Promise<UnitView>) =>
  useMutation({ mutationFn: send, onSuccess: showUnit })

/** What is on screen is old news. */
export const lookAgainAt = (id: string) => queryClient.invalidateQueries({ queryKey: unitKeys.one(id) })
