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
  offers: (id: string) => keys.beside(id, 'offers'),
  needs: (id: string) => keys.beside(id, 'needs'),
  projects: (id: string) => keys.beside(id, 'projects'),
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

/** The first of what a unit gives, needs and does together with the community. */
export function useListsOf(id: string) {
  const told = { atOnce: 1, enabled: id !== '' }
  const offers = usePages(
    unitKeys.offers(id),
    (cursor, since) => api.offers.list.query({ unitId: id, cursor, since }),
    told,
  )
  const needs = usePages(
    unitKeys.needs(id),
    (cursor, since) => api.offers.needs.query({ unitId: id, cursor, since }),
    told,
  )
  const projects = usePages(
    unitKeys.projects(id),
    (cursor, since) => api.offers.projects.query({ unitId: id, cursor, since }),
    told,
  )
  return {
    offers: offers.data?.pages[0]?.items ?? [],
    needs: needs.data?.pages[0]?.items ?? [],
    projects: projects.data?.pages[0]?.items ?? [],
  }
}

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
