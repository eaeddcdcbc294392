import { address } from '@/screen/address'

/** The addresses of the pages about places. */
export const placeWays = {
  /** With no place: the community itself. */
  register: (id?: string) => address('places/register', { id }),
  sheet: () => address('places/sheet'),
  code: (id: string) => address('places/code', { id }),
}
