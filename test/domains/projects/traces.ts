import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { sketch } from './sketch'

export const traces: TracesOf<'projects'> = {
  projects: { leave: ({ me }) => me.projects.add.mutate({ ...sketch, key: newKey() }) },
}
