import type { UnitView } from 'types/units'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { showMatter, useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about units, and under which names the answers are kept. */

const keys = keysOf('units')
export const unitKeys = {
  lists: keys.lists,
  list: (closed: boolean) => keys.list(closed),
  one: keys.one,
  teams: (id: string) => keys.beside(id, 'teams'),
}

export const useUnits = (closed: boolean) =>
  usePages(unitKeys.list(closed), (cursor, since) => api.units.list.query({ closed, cursor, since }), { atOnce: 5 })

export const useUnit = (id: string) =>
  useAsked(unitKeys.one(id), (since) => api.units.get.query({ id, since }), { enabled: id !== '' })

/** The volunteer teams that it is a partner of. Teams know units, and units no teams. */
export const useTeamsOf = (id: string) =>
  usePages(unitKeys.teams(id), (cursor, since) => api.teams.list.query({ unitId: id, cursor, since }), {
    atOnce: 1,
    enabled: id !== '',
  })

export const showUnit = (unit: UnitView) => showMatter(unit, { keys })

/**
 * One step with a unit: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being entered
 */
export const useUnitDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<UnitView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)
