import type { CasesOf } from '../../crash/case'
import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'

const team = async (stage: Stage, id = 'team-blue') => {
  const { version } = await stage.as(OFFICE).teams.get.query({ id })
  return { id, seen: version }
}

const closedTeam = async (stage: Stage) => {
  await stage.as(OFFICE).teams.close.mutate({ ...(await team(stage)), key: newKey() })
  return team(stage)
}

export const deeds: CasesOf<'teams'> = {
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
