import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about volunteer tasks. */
export const taskWays = {
  ...waysOf('tasks'),
  /** @param team where its leader begins */
  begin: (team?: string) => address('tasks/edit', { team }),
  /** 找合适的人: the task, who fits it first. */
  find: (id: string) => address('tasks/detail', { id, find: '1' }),
  /** My own tasks and hours. */
  mine: () => address('tasks/mine'),
  /** Who comes and goes, for whoever leads it. */
  spot: (id: string) => address('tasks/spot', { id }),
  count: (id: string) => address('tasks/count', { id }),
}
