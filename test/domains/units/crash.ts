import type { CasesOf } from '../../crash/case'
import { OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'
import { unitPledge } from '../pledges/crash'

const unit = async (stage: Stage) => {
  const { id, version } = await stage.as(OFFICE).units.get.query({ id: 'unit-clinic' })
  return { id, seen: version }
}

/** With somebody whom one can call. */
const reachable = async (stage: Stage) => {
  const fields = { name: '社区卫生服务中心', kind: 'hospital', contactName: '沈洁', phone: '13900001111' } as const
  await stage.as(OFFICE).units.save.mutate({ ...(await unit(stage)), ...fields, key: newKey() })
  return unit(stage)
}
const closedUnit = async (stage: Stage) => {
  await stage.as(OFFICE).units.close.mutate({ ...(await unit(stage)), key: newKey() })
  return unit(stage)
}

export const deeds: CasesOf<'units'> = {
  'units.add': [
    { as: OFFICE, given: () => ({ name: '邮政支局', kind: 'stateOwned', contactName: '姚远', phone: '13900002222' }) },
  ],
  'units.save': [
    {
      as: OFFICE,
      given: async (stage) => ({
        ...(await unit(stage)),
        name: '卫生服务站',
        kind: 'hospital',
        phone: '13900003333',
        contactName: '沈洁',
      }),
    },
  ],
  'units.phone': [{ as: OFFICE, given: async (stage) => ({ id: (await reachable(stage)).id }) }],
  'units.close': [
    { as: OFFICE, given: unit },
    {
      about: 'with a pledge',
      as: OFFICE,
      async given(stage) {
        await unitPledge(stage)
        return unit(stage)
      },
    },
  ],
  'units.reopen': [{ as: OFFICE, given: closedUnit }],
}
