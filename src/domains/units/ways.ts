import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about units. */
export const unitWays = {
  ...waysOf('units'),
  /** A volunteer team that it is a partner of: another domain's, which knows units. */
  team: (id: string) => address('teams/detail', { id }),
}
