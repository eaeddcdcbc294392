import type { CasesOf } from '../../crash/case'
import { CHEN, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'

const MINUTE = 60_000
const sketch = { kind: 'talk', title: '怎样养花', wishes: '周末' } as const

export async function offered(stage: Stage, by = CHEN) {
  const { id, version: seen } = await stage.as(by).talents.offer.mutate({ ...sketch, key: newKey() })
  return { id, seen }
}

const inTwoDays = (stage: Stage) => ({ at: stage.now().getTime() + 2 * DAYS * MINUTE, where: '活动室' })

async function dated(stage: Stage, when = inTwoDays(stage)) {
  const offer = { ...(await offered(stage)), ...when, key: newKey() }
  const { id, version: seen } = await stage.as(OFFICE).talents.date.mutate(offer)
  return { id, seen }
}

async function agreed(stage: Stage, when = inTwoDays(stage)) {
  const confirmed = { ...(await dated(stage, when)), key: newKey() }
  const { id, version: seen } = await stage.as(CHEN).talents.confirm.mutate(confirmed)
  return { id, seen }
}

export const deeds: CasesOf<'talents'> = {
  'talents.offer': [{ as: CHEN, given: () => sketch }],
  'talents.date': [{ as: OFFICE, given: async (stage) => ({ ...(await offered(stage)), ...inTwoDays(stage) }) }],
  'talents.confirm': [{ as: CHEN, given: (stage) => dated(stage) }],
  'talents.otherTime': [{ as: CHEN, given: async (stage) => ({ ...(await dated(stage)), text: '那天不在' }) }],
  'talents.decline': [{ as: OFFICE, given: async (stage) => ({ ...(await offered(stage)), text: '没有场地' }) }],
  'talents.withdraw': [{ as: CHEN, given: (stage) => agreed(stage) }],
  'talents.hold': [
    {
      as: OFFICE,
      async given(stage) {
        // Over by the time of the deed.
        const soon = { at: stage.now().getTime() + 2 * MINUTE, where: '活动室' }
        return { ...(await agreed(stage, soon)), text: '谢谢您' }
      },
    },
  ],
}
