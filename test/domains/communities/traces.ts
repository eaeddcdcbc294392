import { foundingOf } from '../../../cloudfunctions/domains/communities/rules'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { Leaver, TracesOf } from '../tables'

export const traces: TracesOf<'communities'> = {
  foundings: { leave: founded },
  communities: {
    async leave({ me: { communities } }) {
      const { version: seen } = await communities.setup.query()
      await communities.save.mutate({ phone: '0571-88001234', seen, key: newKey() })
    },
  },
}

/** The demo community was founded by nobody. It is as if they had done so, with all that follows done. */
async function founded({ openid, memberId, name: administratorName }: Leaver): Promise<void> {
  const founder = { openid, name: '翠苑社区', administratorName }
  const founding = foundingOf({ ...founder, foundingId: 'founding-of-leaver', key: newKey(), now: new Date() })
  const timeline = founding.timeline.map((entry) => ({
    ...entry,
    by: { memberId, name: administratorName, post: null },
  }))
  await add('foundings', [{ ...founding, communityId: COMMUNITY, timeline, effects: [] }])
}
