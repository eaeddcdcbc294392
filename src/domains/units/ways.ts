import { address } from '@/screen/address'

/** The addresses of the pages about units. */
export const unitWays = {
  list: () => address('units/list'),
  detail: (id: string) => address('units/detail', { id }),
  edit: (id?: string) => address('units/edit', { id }),
}
