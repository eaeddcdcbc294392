import { COMMUNITY } from '../../../demo/places'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'messages'> = {
  messages: {
    // To them, and to the warden about them as a person.
    async leave({ me, office, name }) {
      const said = { category: 'other' as const, text: '灯坏了', placeId: 'b3' }
      const { id, version: seen } = await me.requests.submit.mutate({ ...said, key: newKey() })
      await office.requests.accept.mutate({ id, seen, key: newKey() })
      const home = { communityId: COMMUNITY, householdId: 'b3-1-101', name, relation: 'owner' as const }
      await me.members.join.mutate({ ...home, key: newKey() })
    },
  },
}
