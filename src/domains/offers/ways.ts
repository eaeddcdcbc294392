import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about what units give, need and do together. */
export const offerWays = {
  ...waysOf('offers'),
  /** Entering what a unit can give. */
  add: (unitId: string) => address('offers/edit', { unit: unitId }),
  /** One day with its bookings. @param id of the day */
  day: (id: string) => address('offers/day', { id }),
  mine: () => address('offers/mine'),
  /** The bookings of what a unit gives. */
  bookings: (unitId: string) => address('offers/bookings', { unit: unitId }),
  needs: (unitId?: string) => address('offers/needs', unitId ? { unit: unitId } : {}),
  need: (id: string) => address('offers/need', { id }),
  editNeed: (id: string) => address('offers/need-edit', { id }),
  addNeed: (unitId?: string) => address('offers/need-edit', unitId ? { unit: unitId } : {}),
  projects: (unitId?: string) => address('offers/projects', unitId ? { unit: unitId } : {}),
  project: (id: string) => address('offers/project', { id }),
  editProject: (id?: string) => address('offers/project-edit', id ? { id } : {}),
}
