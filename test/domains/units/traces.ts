import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'units'> = {
  units: { leave: ({ me }) => me.units.add.mutate({ name: '东风里书店', kind: 'other', key: newKey() }) },
}
