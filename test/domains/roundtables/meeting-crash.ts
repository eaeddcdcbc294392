import type { CasesOf } from '../../crash/case'
import { OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { accepted, announced, arranged, inNineDays, MINUTE, planned, said, withItem } from './laying'
import { inSession } from './session-crash'

/** The deeds of a meeting until it begins, and of its agenda in session. */
export const meetingDeeds = {
  'roundtables.plan': [
    {
      as: OFFICE,
      async given(stage: Stage) {
        await arranged(stage)
        return inNineDays(stage)
      },
    },
  ],
  'roundtables.putOn': [{ as: OFFICE, given: (stage: Stage) => planned(stage) }],
  'roundtables.takeOff': [{ as: OFFICE, given: (stage: Stage) => withItem(stage) }],
  'roundtables.announce': [
    {
      as: OFFICE,
      async given(stage: Stage) {
        const { id, seen } = await withItem(stage)
        return { id, seen }
      },
    },
  ],
  'roundtables.addLate': [
    {
      as: OFFICE,
      async given(stage: Stage) {
        const { id, seen } = await announced(stage)
        const other = { ...said, title: '楼道杂物', key: newKey() }
        const item = await stage.as(OFFICE).roundtables.propose.mutate(other)
        await stage.as(OFFICE).roundtables.accept.mutate({ id: item.id, seen: item.version, key: newKey() })
        return { id, seen, itemId: item.id, reason: '昨天有人摔倒' }
      },
    },
    {
      about: 'in session',
      as: OFFICE,
      async given(stage: Stage) {
        const { id: itemId } = await accepted(stage)
        return { id: (await inSession(stage)).id, itemId, reason: '昨天有人摔倒' }
      },
    },
  ],
  'roundtables.move': [
    {
      as: OFFICE,
      async given(stage: Stage) {
        const { id, seen } = await announced(stage)
        const startsAt = stage.now().getTime() + 12 * DAYS * MINUTE
        return { id, seen, startsAt, place: '活动室', reason: '议事厅有别的会' }
      },
    },
  ],
  'roundtables.cancel': [
    {
      as: OFFICE,
      async given(stage: Stage) {
        const { id, seen } = await announced(stage)
        return { id, seen, reason: '人不齐' }
      },
    },
  ],
} satisfies Partial<CasesOf<'roundtables'>>
