import { projectSubjects } from 'types/words/projects'
import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** The project library as data. It goes with the tasks, which alone make something of it. */
export const projectsPlan = {
  name: 'projects',
  collections: {
    projects: mattersKept(
      { holds: 'what volunteer tasks begin with', kept: 'for as long as the community', people: 'byline' },
      index('by_community', 'communityId', 'closed', '_id'),
    ),
  },
  subjects: projectSubjects,
  bursts: {},
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'projects'>
