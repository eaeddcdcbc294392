import { newKey } from '../../support/house'
import type { CasesOf } from '../case'
import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE } from '../community'
import type { Stage } from '../stage'

const unit = async (stage: Stage) => {
  const { id, version } = await stage.as(OFFICE).units.get.query({ id: 'unit-clinic' })
  return { id, seen: version }
}
const team = async (stage: Stage, id = 'team-blue') => {
  const { version } = await stage.as(OFFICE).teams.get.query({ id })
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
const closedTeam = async (stage: Stage) => {
  await stage.as(OFFICE).teams.close.mutate({ ...(await team(stage)), key: newKey() })
  return team(stage)
}

export const unitCases: CasesOf<'units'> = {
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
  'units.close': [{ as: OFFICE, given: unit }],
  'units.reopen': [{ as: OFFICE, given: closedUnit }],
}

export const teamCases: CasesOf<'teams'> = {
  'teams.add': [
    { as: OFFICE, given: () => ({ name: '紫色学习队', colour: 'violet', field: 'culture', about: '读书' }) },
  ],
  'teams.save': [
    {
      as: OFFICE,
      given: async (stage) => ({ ...(await team(stage)), name: '蓝色助老队', colour: 'blue', field: 'care' }),
    },
  ],
  'teams.describe': [
    { as: LEADER, given: async (stage) => ({ ...(await team(stage, 'team-red')), about: '每周六上午理发' }) },
  ],
  'teams.join': [{ as: NEIGHBOUR, given: () => ({ id: 'team-blue' }) }],
  'teams.leave': [{ as: CHEN, given: () => ({ id: 'team-blue' }) }],
  'teams.remove': [{ as: OFFICE, given: () => ({ id: 'team-blue', memberId: idOf(CHEN) }) }],
  'teams.close': [{ as: OFFICE, given: (stage) => team(stage) }],
  'teams.reopen': [{ as: OFFICE, given: closedTeam }],
}
