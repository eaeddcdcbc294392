import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about units. */
export const unitWays = {
  ...waysOf('units'),
  /** A volunteer team that it is a partner of: another domain's, which knows units. */
  team: (id: string) => address('teams/detail', { id }),
  /** What it gives, needs and does together with the community: a domain of its own, which knows units. */
  offer: (id: string) => address('offers/detail', { id }),
  bookings: (unit: string) => address('offers/bookings', { unit }),
  need: (id: string) => address('offers/need', { id }),
  needs: (unit: string) => address('offers/needs', { unit }),
  project: (id: string) => address('offers/project', { id }),
  projects: (unit: string) => address('offers/projects', { unit }),
}
