import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'
import { picture } from '../requests/crash'
import { actionClock, actionDeeds } from './action-crash'
import { sessionClock, sessionDeeds } from './session-crash'

const MINUTE = 60_000

const seat = (label: string, duty: 'chair' | 'secretary' | null, holder: string | null) => ({
  party: 'residentsCommittee' as const,
  label,
  holder,
  substitutes: [],
  duty,
  invited: false,
})

const seats = [seat('居委会', 'chair', idOf(OFFICE)), seat('记录', 'secretary', idOf(NEIGHBOUR))]

const arranged = (stage: Stage) =>
  stage.as(OFFICE).roundtables.arrange.mutate({ seats, quorum: 'half', seen: 0, key: newKey() })

const said = { title: '楼道照明', question: '什么时候换灯', category: 'publicRepairs' } as const

async function proposed(stage: Stage) {
  await arranged(stage)
  const { id, version: seen } = await stage.as(OFFICE).roundtables.propose.mutate({ ...said, key: newKey() })
  return { id, seen }
}

async function accepted(stage: Stage) {
  const item = await proposed(stage)
  const { version: seen } = await stage.as(OFFICE).roundtables.accept.mutate({ ...item, key: newKey() })
  return { id: item.id, seen }
}

/** A request of a resident, handed on to a new item. */
async function handedOn(stage: Stage) {
  const report = { category: 'facilities', text: '楼道灯坏了', placeId: 'b3-2', naming: 'open' } as const
  const request = await stage.as(CHEN).requests.submit.mutate({ ...report, key: newKey() })
  const to = { kind: 'newItem' as const, ...said }
  const dueAt = stage.now().getTime() + 20 * DAYS * MINUTE
  const { handedOn: handed } = await stage
    .as(OFFICE)
    .requests.handOn.mutate({ id: request.id, seen: request.version, to, dueAt, key: newKey() })
  const { version: seen } = (await stage.as(OFFICE).roundtables.item.query({ id: handed?.id ?? '' })) as {
    version: number
  }
  return { requestId: request.id, id: handed?.id ?? '', seen }
}

const inNineDays = (stage: Stage) => ({ startsAt: stage.now().getTime() + 9 * DAYS * MINUTE, place: '议事厅' })

async function planned(stage: Stage) {
  const { id: itemId } = await accepted(stage)
  const { id, version: seen } = await stage.as(OFFICE).roundtables.plan.mutate({ ...inNineDays(stage), key: newKey() })
  return { id, seen, itemId }
}

async function withItem(stage: Stage) {
  const { itemId, ...meeting } = await planned(stage)
  const put = await stage.as(OFFICE).roundtables.putOn.mutate({ ...meeting, itemId, key: newKey() })
  return { id: put.id, seen: put.version, itemId }
}

async function announced(stage: Stage) {
  const { itemId, ...meeting } = await withItem(stage)
  const { version: seen } = await stage.as(OFFICE).roundtables.announce.mutate({ ...meeting, key: newKey() })
  return { id: meeting.id, seen, itemId }
}

export const deeds: CasesOf<'roundtables'> = {
  ...actionDeeds,
  'roundtables.arrange': [{ as: OFFICE, given: () => ({ seats, quorum: 'half', seen: 0 }) }],
  'roundtables.propose': [
    {
      as: OFFICE,
      async given(stage) {
        await arranged(stage)
        return said
      },
    },
    {
      about: 'with two pictures, one of which WeChat has not looked at',
      as: OFFICE,
      async given(stage) {
        await arranged(stage)
        return { ...said, photoIds: [await picture(stage, OFFICE), (await takeIn(stage.house, OFFICE)).id] }
      },
    },
  ],
  'roundtables.support': [{ as: CHEN, given: async (stage) => ({ id: (await accepted(stage)).id }) }],
  'roundtables.unsupport': [
    {
      as: CHEN,
      async given(stage) {
        const { id } = await accepted(stage)
        await stage.as(CHEN).roundtables.support.mutate({ id, key: newKey() })
        return { id }
      },
    },
  ],
  'roundtables.comment': [{ as: CHEN, given: async (stage) => ({ id: (await accepted(stage)).id, text: '支持' }) }],
  'roundtables.accept': [{ as: OFFICE, given: (stage) => proposed(stage) }],
  'roundtables.decline': [
    {
      about: 'of one that came from a request',
      as: OFFICE,
      async given(stage) {
        await arranged(stage)
        const { id, seen } = await handedOn(stage)
        return { id, seen, text: '物业已经在换' }
      },
    },
  ],
  'roundtables.merge': [
    {
      about: 'of one that came from a request',
      as: OFFICE,
      async given(stage) {
        const { id: intoId } = await accepted(stage)
        const { id, seen } = await handedOn(stage)
        return { id, seen, intoId }
      },
    },
  ],
  'roundtables.keep': [
    {
      about: 'after the last request was withdrawn',
      as: OFFICE,
      async given(stage) {
        await arranged(stage)
        const { id, requestId } = await handedOn(stage)
        await stage.as(CHEN).requests.withdraw.mutate({ id: requestId, key: newKey() })
        const { version: seen } = (await stage.as(OFFICE).roundtables.item.query({ id })) as { version: number }
        return { id, seen }
      },
    },
  ],
  'roundtables.withdrawItem': [
    { as: OFFICE, given: async (stage) => ({ ...(await accepted(stage)), text: '办好了' }) },
  ],
  'roundtables.plan': [
    {
      as: OFFICE,
      async given(stage) {
        await arranged(stage)
        return inNineDays(stage)
      },
    },
  ],
  'roundtables.putOn': [{ as: OFFICE, given: (stage) => planned(stage) }],
  'roundtables.takeOff': [{ as: OFFICE, given: (stage) => withItem(stage) }],
  'roundtables.announce': [
    {
      as: OFFICE,
      async given(stage) {
        const { id, seen } = await withItem(stage)
        return { id, seen }
      },
    },
  ],
  'roundtables.addLate': [
    {
      as: OFFICE,
      async given(stage) {
        const { id, seen } = await announced(stage)
        const other = { ...said, title: '楼道杂物', key: newKey() }
        const item = await stage.as(OFFICE).roundtables.propose.mutate(other)
        await stage.as(OFFICE).roundtables.accept.mutate({ id: item.id, seen: item.version, key: newKey() })
        return { id, seen, itemId: item.id, reason: '昨天有人摔倒' }
      },
    },
  ],
  'roundtables.move': [
    {
      as: OFFICE,
      async given(stage) {
        const { id, seen } = await announced(stage)
        const startsAt = stage.now().getTime() + 12 * DAYS * MINUTE
        return { id, seen, startsAt, place: '活动室', reason: '议事厅有别的会' }
      },
    },
  ],
  'roundtables.cancel': [
    {
      as: OFFICE,
      async given(stage) {
        const { id, seen } = await announced(stage)
        return { id, seen, reason: '人不齐' }
      },
    },
  ],
  ...sessionDeeds,
}

export const clock: ClockCase[] = [...actionClock, ...sessionClock]
