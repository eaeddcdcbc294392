import { address } from '@/screen/address'

/** The addresses of the pages about volunteer teams. */
export const teamWays = {
  list: () => address('teams/list'),
  detail: (id: string) => address('teams/detail', { id }),
  edit: (id?: string) => address('teams/edit', { id }),
}
