import { address } from '@/screen/address'

/** The addresses of the pages about places. */
export const placeWays = {
  /** With no place: the community itself. */
  register: (id?: string) => address('places/register', { id }),
  /** One door with all that is kept about it. */
  household: (id: string) => address('places/household', { id }),
  sheet: () => address('places/sheet'),
  code: (id: string) => address('places/code', { id }),
}
