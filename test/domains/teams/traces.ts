import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'teams'> = {
  teams: {
    leave: ({ me }) => me.teams.add.mutate({ name: '青色护河队', colour: 'cyan', field: 'health', key: newKey() }),
  },
}
