import { address } from '@/screen/address'
import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about the project library. */
export const projectWays = {
  ...waysOf('projects'),
  /** A task made from a project, which is another domain's: tasks know projects, and projects no tasks. */
  use: (project: string) => address('tasks/edit', { project }),
  /** How often it was used, and what was learnt: tasks know that. */
  uses: (project: string) => address('tasks/uses', { project }),
}
