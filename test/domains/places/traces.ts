import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { endedImport } from './subjects'

export const traces: TracesOf<'places'> = {
  places: {
    leave: ({ me }) => me.places.measure.mutate({ id: 'b3-2-502', floorAreaHundredths: 8_900, key: newKey() }),
  },
  imports: {
    leave: ({ memberId, name }) =>
      add('imports', [{ ...endedImport('import-of-leaver', COMMUNITY), by: { memberId, name, post: '居委会' } }]),
  },
}
