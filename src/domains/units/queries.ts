import { useQuery } from '@tanstack/react-query'
import type { UnitView } from 'types/units'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useDeed } from '@/screen/use-deed'
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

/**
 * One step with a unit: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being entered
 */
export const useUnitDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<UnitView>,
  made?: Made,
) => useDeed(send, { onScreen: [id === undefined ? LISTS : unitKeys.one(id)], onDone: showUnit, made })
