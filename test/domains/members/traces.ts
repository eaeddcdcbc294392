import { COMMUNITY } from '../../../demo/places'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'members'> = {
  members: {
    // Their own document, and that of somebody whom they verified.
    async leave({ house, me }) {
      const home = { communityId: COMMUNITY, householdId: 'b6-1-401', name: '邹凯', relation: 'owner' as const }
      await house.as('demo-new').members.join.mutate({ ...home, key: newKey() })
      const decision = { memberId: idOf('demo-new'), householdId: home.householdId, key: newKey() }
      await me.members.verify.mutate(decision)
    },
    keepsId: 'their own document, of which the clock removes the rest ten minutes later',
  },
  looks: {
    // At their number, and by them at somebody else's.
    async leave({ memberId, me, office }) {
      await me.members.setPhone.mutate({ code: 'leaver', key: newKey() })
      await office.members.lookAtPhone.mutate({ memberId, key: newKey() })
      await me.members.lookAtPhone.mutate({ memberId: idOf('demo-peng'), key: newKey() })
    },
  },
}
