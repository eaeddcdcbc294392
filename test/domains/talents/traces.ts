import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'talents'> = {
  talents: {
    // What they offer, and what they arrange for somebody else.
    async leave({ house, me }) {
      await me.talents.offer.mutate({ kind: 'talk', title: '怎样养花', key: newKey() })
      const other = { kind: 'teach', title: '剪纸', key: newKey() } as const
      const { id, version: seen } = await house.as('demo-you').talents.offer.mutate(other)
      await me.talents.date.mutate({ id, seen, at: Date.now() + 7 * 24 * 3_600_000, where: '活动室', key: newKey() })
    },
  },
}
