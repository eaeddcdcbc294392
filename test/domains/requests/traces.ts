import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'requests'> = {
  requests: {
    // As whoever reports, and as whoever handles what somebody else reported.
    async leave({ house, me }) {
      const said = { category: 'safety' as const, placeId: 'b3' }
      await me.requests.submit.mutate({ ...said, text: '井盖松了', key: newKey() })
      const { id, version: seen } = await house
        .as('demo-feng')
        .requests.submit.mutate({ ...said, text: '井盖又松了', key: newKey() })
      await me.requests.accept.mutate({ id, seen, key: newKey() })
    },
  },
}
