import { applicationId } from '../../../cloudfunctions/domains/teams/applications'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'

const team = async (stage: Stage, id = 'team-blue') => {
  const { version } = await stage.as(OFFICE).teams.get.query({ id })
  return { id, seen: version }
}

const closedTeam = async (stage: Stage) => {
  await stage.as(OFFICE).teams.close.mutate({ ...(await team(stage)), key: newKey() })
  return team(stage)
}

/** The red team asks for a yes. */
async function asking(stage: Stage) {
  const red = { name: '红色星级服务队', colour: 'red', field: 'starService', admits: 'withYes' } as const
  await stage.as(OFFICE).teams.save.mutate({ ...(await team(stage, 'team-red')), ...red, key: newKey() })
  return { id: 'team-red', words: '我会理发' }
}

/** Somebody waits for it. */
export async function asked(stage: Stage, by = NEIGHBOUR) {
  await stage.as(by).teams.askToJoin.mutate({ ...(await asking(stage)), key: newKey() })
  const id = applicationId(idOf(by), 'team-red')
  const { version: seen } = await stage.as(LEADER).teams.application.query({ id })
  return { id, seen }
}

const idea = { name: '青色护河队', colour: 'cyan', field: 'environment', about: '沿河走走，捡垃圾' } as const

export async function proposed(stage: Stage, by = NEIGHBOUR) {
  const { id, version: seen } = await stage.as(by).teams.propose.mutate({ ...idea, key: newKey() })
  return { id, seen }
}

/** Tried for a week, with somebody in it beside whoever proposed it. */
async function tried(stage: Stage) {
  const begun = { ...(await proposed(stage)), mentorId: idOf(CHEN), days: 7, key: newKey() }
  const { id, version: seen } = await stage.as(OFFICE).teams.beginTrial.mutate(begun)
  return { id, seen }
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
  'teams.askToJoin': [{ as: NEIGHBOUR, given: asking }],
  'teams.withdraw': [
    {
      as: NEIGHBOUR,
      async given(stage) {
        await asked(stage)
        return { id: 'team-red' }
      },
    },
  ],
  'teams.admit': [{ as: LEADER, given: asked }],
  'teams.decline': [{ as: LEADER, given: async (stage) => ({ ...(await asked(stage)), reason: '人够了' }) }],
  'teams.propose': [{ as: NEIGHBOUR, given: () => idea }],
  'teams.takeBack': [{ as: NEIGHBOUR, given: proposed }],
  'teams.beginTrial': [
    { as: OFFICE, given: async (stage) => ({ ...(await proposed(stage)), mentorId: idOf(CHEN), days: 30 }) },
  ],
  'teams.advise': [{ as: CHEN, given: async (stage) => ({ ...(await tried(stage)), text: '办得认真' }) }],
  'teams.confirm': [{ as: OFFICE, given: tried }],
  'teams.endTrial': [
    { as: OFFICE, given: async (stage) => ({ ...(await tried(stage)), text: '谢谢大家' }) },
    {
      about: 'that was only proposed',
      as: OFFICE,
      given: async (stage) => ({ ...(await proposed(stage)), text: '已经有这样的队了，谢谢您' }),
    },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'the trial of a team is over',
    at: 8 * DAYS,
    clock: [2],
    given: async (stage) => {
      await tried(stage)
    },
  },
]
