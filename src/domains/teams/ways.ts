import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about volunteer teams. */
export const teamWays = {
  ...waysOf('teams'),
  /** Somebody's wish to be taken into a team. */
  application: (id: string) => address('teams/application', { id }),
  propose: () => address('teams/propose'),
  /** What I proposed, and for the office what there is to answer. */
  proposals: () => address('teams/proposals'),
  /** What a team does, which is another domain's: tasks know teams, and teams no tasks. */
  tasks: (team: string) => address('tasks/desk', { team }),
}
