import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about volunteer teams. */
export const teamWays = {
  ...waysOf('teams'),
  /** What a team does, which is another domain's: tasks know teams, and teams no tasks. */
  tasks: (team: string) => address('tasks/desk', { team }),
}
