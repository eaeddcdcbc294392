import type { TaskSummary } from 'types/task-views'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE, WARDEN } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { BEGINNING, DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { picture } from '../requests/crash'
import { sketchAt } from './sketch'

const MINUTE = 60_000
const TEAM = 'team-red'

/** A task two days from now. */
const sketch = (stage: Stage) => {
  const at = Math.floor(stage.now().getTime() / MINUTE) * MINUTE + 2 * DAYS * MINUTE
  return { ...sketchAt(at), places: 1 }
}

const drafted = (stage: Stage) => stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })

/** A task of a team that may be claimed. */
export async function published(stage: Stage) {
  const { id, version: seen } = await drafted(stage)
  return stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
}

async function claimed(stage: Stage, by = CHEN) {
  const { id } = await published(stage)
  return stage.as(by).tasks.claim.mutate({ id, key: newKey() })
}

/** Full, with one who waits, and another one. */
async function awaited(stage: Stage) {
  const { id } = await claimed(stage)
  await stage.as(NEIGHBOUR).tasks.wait.mutate({ id, key: newKey() })
  await stage.as(WARDEN).tasks.wait.mutate({ id, key: newKey() })
  return id
}

/** The first who waited has an offer. */
async function offered(stage: Stage) {
  const id = await awaited(stage)
  await stage.as(CHEN).tasks.withdraw.mutate({ id, key: newKey() })
  return id
}

/** Over, and not counted yet. The clock is set back to where it was: what is counted is in the past of the deed. */
async function ended(stage: Stage) {
  const { id } = await claimed(stage)
  stage.setTime(2 * DAYS + 3 * HOURS)
  await stage.house.fireClock()
  await stage.house.fireClock()
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id })
  return { id, seen }
}

const line = { memberId: idOf(CHEN), outcome: 'counted' as const, minutes: 100, note: '辛苦了' }

const missed = { memberId: idOf(CHEN), outcome: 'absent' as const }

/** Over, like one three hours before to which the same person did not come. */
async function missedBefore(stage: Stage) {
  const { startsAt, ...rest } = sketch(stage)
  const earlier = { ...rest, startsAt: startsAt - 3 * HOURS * MINUTE, endsAt: startsAt - 2 * HOURS * MINUTE }
  const { id, version } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...earlier, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen: version, key: newKey() })
  await stage.as(CHEN).tasks.claim.mutate({ id, key: newKey() })
  const later = await ended(stage)
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id })
  await stage.as(LEADER).tasks.count.mutate({ id, seen, lines: [missed], key: newKey() })
  return later
}

/** A task in which CHEN helped and was counted. */
export async function counted(stage: Stage) {
  const task = await ended(stage)
  await stage.as(LEADER).tasks.count.mutate({ ...task, lines: [line], key: newKey() })
  return task.id
}

/** Begins twenty minutes after the beginning unless said otherwise, so that people are noted as here five minutes after it. */
async function soon(stage: Stage, by = CHEN, minutes = 20) {
  const at = stage.now().getTime() + minutes * MINUTE
  const first = { ...sketchAt(at), places: 1 }
  const { id, version: seen } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...first, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
  await stage.as(by).tasks.claim.mutate({ id, key: newKey() })
  return id
}

async function here(stage: Stage) {
  const id = await soon(stage)
  await stage.as(LEADER).tasks.checkIn.mutate({ id, memberId: idOf(CHEN), key: newKey() })
  return id
}

/** Under way since two minutes after the beginning, so that it can be ended five minutes after it. */
async function begun(stage: Stage) {
  const id = await soon(stage, CHEN, 2)
  stage.setTime(3)
  await stage.house.fireClock()
  return id
}

/** What the leader's screen shows five minutes after the beginning, when deeds are done. */
async function codeOf(stage: Stage, id: string) {
  const codes = await stage.as(LEADER).tasks.codes.query({ id })
  const at = BEGINNING + 5 * MINUTE
  return codes.find(({ from, until }) => from <= at && at < until)?.code ?? ''
}

/** A place in one task, and a place in the waiting list of another one that is full. */
export async function engaged(stage: Stage, openid: string): Promise<void> {
  await claimed(stage, openid)
  const at = Math.floor(stage.now().getTime() / MINUTE) * MINUTE + 3 * DAYS * MINUTE
  const next = { ...sketchAt(at), places: 1 }
  const { id, version: seen } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...next, key: newKey() })
  await stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
  await stage.as(WARDEN).tasks.claim.mutate({ id, key: newKey() })
  await stage.as(openid).tasks.wait.mutate({ id, key: newKey() })
}

async function seekingStandIn(stage: Stage) {
  const { id } = await claimed(stage)
  const { myPlace } = await stage.as(CHEN).tasks.askStandIn.mutate({ id, key: newKey() })
  return { id, placeId: myPlace?.id ?? '' }
}

/** Every week from two days from now on. */
async function weekly(stage: Stage) {
  return stage.as(LEADER).tasks.repeat.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })
}

/** A request that the office has accepted, and a draft of the office for it. */
async function forRequest(stage: Stage) {
  const office = stage.as(OFFICE)
  const said = { category: 'facilities', text: '楼道要打扫', placeId: 'b3-2', naming: 'open' } as const
  const request = await stage.as(CHEN).requests.submit.mutate({ ...said, key: newKey() })
  await office.requests.accept.mutate({ id: request.id, seen: request.version, key: newKey() })
  const { id, version: seen } = await office.tasks.draft.mutate({ teamId: TEAM, ...sketch(stage), key: newKey() })
  return { id, seen, origin: { kind: 'request' as const, id: request.id } }
}

/** Over, and made for a request. */
async function endedForRequest(stage: Stage) {
  const draft = await forRequest(stage)
  await stage.as(OFFICE).tasks.publish.mutate({ ...draft, key: newKey() })
  await stage.as(CHEN).tasks.claim.mutate({ id: draft.id, key: newKey() })
  stage.setTime(2 * DAYS + 3 * HOURS)
  await stage.house.fireClock()
  await stage.house.fireClock()
  const { version: seen } = await stage.as(LEADER).tasks.get.query({ id: draft.id })
  return { id: draft.id, seen }
}

async function minor(stage: Stage) {
  await stage.as(NEIGHBOUR).tasks.introduce.mutate({ skills: [], minor: true, key: newKey() })
  return { id: TEAM, memberId: idOf(NEIGHBOUR), guardian: '陶先生' }
}

/** When a task of `ended` is over. */
export const OVER = 2 * DAYS + 4 * HOURS

export const deeds: CasesOf<'tasks'> = {
  'tasks.introduce': [{ as: NEIGHBOUR, given: () => ({ skills: ['haircut'], minor: false }) }],
  'tasks.consent': [{ as: LEADER, given: minor }],
  'tasks.setAdult': [
    {
      as: LEADER,
      async given(stage) {
        await stage.as(NEIGHBOUR).teams.join.mutate({ id: TEAM, key: newKey() })
        const { id, memberId } = await minor(stage)
        return { id, memberId }
      },
    },
  ],
  'tasks.draft': [{ as: LEADER, given: (stage) => ({ teamId: TEAM, ...sketch(stage) }) }],
  'tasks.change': [
    {
      as: LEADER,
      async given(stage) {
        const { id, version: seen } = await drafted(stage)
        return { id, seen, ...sketch(stage), title: '晚间护学岗' }
      },
    },
  ],
  'tasks.publish': [
    {
      as: LEADER,
      async given(stage) {
        const { id, version: seen } = await drafted(stage)
        return { id, seen }
      },
    },
    { about: 'for a request', as: OFFICE, given: forRequest },
  ],
  'tasks.claim': [{ as: CHEN, given: async (stage) => ({ id: (await published(stage)).id }) }],
  'tasks.wait': [{ as: NEIGHBOUR, given: async (stage) => ({ id: (await claimed(stage)).id }) }],
  'tasks.withdraw': [
    { as: CHEN, given: async (stage) => ({ id: (await claimed(stage)).id }) },
    { about: 'with one who waits', as: CHEN, given: async (stage) => ({ id: await awaited(stage) }) },
  ],
  'tasks.askStandIn': [{ as: CHEN, given: async (stage) => ({ id: (await claimed(stage)).id }) }],
  'tasks.takeOver': [{ as: NEIGHBOUR, given: seekingStandIn }],
  'tasks.confirmComing': [{ as: CHEN, given: async (stage) => ({ id: await soon(stage) }) }],
  'tasks.checkIn': [
    { as: LEADER, given: async (stage) => ({ id: await soon(stage), memberId: idOf(CHEN) }) },
    {
      about: 'by the code',
      as: CHEN,
      async given(stage) {
        const id = await soon(stage)
        return { id, code: await codeOf(stage, id) }
      },
    },
  ],
  'tasks.checkOut': [
    { as: LEADER, given: async (stage) => ({ id: await here(stage), memberId: idOf(CHEN) }) },
    {
      about: 'by the code',
      as: CHEN,
      async given(stage) {
        const id = await here(stage)
        return { id, code: await codeOf(stage, id) }
      },
    },
  ],
  'tasks.photograph': [
    {
      as: CHEN,
      given: async (stage) => ({ id: await here(stage), when: 'before', photoIds: [await picture(stage, CHEN)] }),
    },
  ],
  'tasks.end': [{ as: LEADER, given: async (stage) => ({ id: await begun(stage) }) }],
  'tasks.mark': [
    {
      as: LEADER,
      at: OVER,
      given: async (stage) => ({ id: (await ended(stage)).id, memberId: idOf(CHEN), as: 'absent', note: '没有来' }),
    },
  ],
  'tasks.claimFor': [{ as: LEADER, given: async (stage) => ({ id: (await published(stage)).id, name: '李大爷' }) }],
  'tasks.allow': [
    {
      as: LEADER,
      given: async (stage) => ({ id: (await published(stage)).id, memberId: idOf(CHEN), reason: '两边都要人' }),
    },
  ],
  'tasks.setPlaces': [{ as: LEADER, given: async (stage) => ({ id: await awaited(stage), places: 2 }) }],
  'tasks.ask': [
    {
      as: LEADER,
      async given(stage) {
        await stage.as(NEIGHBOUR).tasks.introduce.mutate({ skills: ['haircut'], minor: false, key: newKey() })
        return { id: (await published(stage)).id, memberIds: [idOf(NEIGHBOUR)] }
      },
    },
  ],
  'tasks.close': [{ as: LEADER, given: async (stage) => ({ id: await awaited(stage) }) }],
  'tasks.move': [
    {
      as: LEADER,
      async given(stage) {
        const id = await awaited(stage)
        const { startsAt, endsAt } = sketch(stage)
        return { id, startsAt: startsAt + 2 * HOURS * MINUTE, endsAt: endsAt + 2 * HOURS * MINUTE, reason: '下雨' }
      },
    },
  ],
  'tasks.restrict': [
    {
      as: LEADER,
      async given(stage) {
        const insuredUntil = stage.now().getTime() + 9 * DAYS * MINUTE
        const insurance = { insurer: '人保', policy: 'A-1', insuredUntil }
        return {
          id: await awaited(stage),
          teamOnly: true,
          skill: 'firstAid',
          risk: 'danger',
          gear: '手套',
          ...insurance,
        }
      },
    },
  ],
  'tasks.repeat': [{ as: LEADER, given: (stage) => ({ teamId: TEAM, ...sketch(stage), onHolidays: false }) }],
  'tasks.skipRepeat': [
    {
      as: LEADER,
      async given(stage) {
        const { id, first } = await weekly(stage)
        return { id, day: new Date(Date.parse(first) + 70 * DAYS * MINUTE).toISOString().slice(0, 10) }
      },
    },
    {
      about: 'on a day that is published',
      as: LEADER,
      async given(stage) {
        const { id, upcoming } = await weekly(stage)
        const [task] = (
          (await stage.as(CHEN).tasks.list.query({ by: 'team', teamId: TEAM })) as { items: TaskSummary[] }
        ).items
        await stage.as(CHEN).tasks.claim.mutate({ id: task?.id ?? '', key: newKey() })
        return { id, day: upcoming[0]?.day ?? '', reason: '台风' }
      },
    },
  ],
  'tasks.endRepeat': [{ as: LEADER, given: async (stage) => ({ id: (await weekly(stage)).id }) }],
  'tasks.thank': [{ as: NEIGHBOUR, at: OVER, given: async (stage) => ({ id: await counted(stage), text: '谢谢您' }) }],
  'tasks.takeOffer': [{ as: NEIGHBOUR, given: async (stage) => ({ id: await offered(stage) }) }],
  'tasks.declineOffer': [{ as: NEIGHBOUR, given: async (stage) => ({ id: await offered(stage) }) }],
  'tasks.cancel': [{ as: LEADER, given: async (stage) => ({ id: await offered(stage), reason: '台风' }) }],
  'tasks.count': [
    { as: LEADER, at: OVER, given: async (stage) => ({ ...(await ended(stage)), lines: [line] }) },
    {
      about: 'that was made for a request',
      as: LEADER,
      at: OVER,
      given: async (stage) => ({ ...(await endedForRequest(stage)), lines: [line], report: '楼道打扫干净了' }),
    },
    {
      about: 'to which somebody did not come for the second time',
      as: LEADER,
      at: OVER,
      given: async (stage) => ({ ...(await missedBefore(stage)), lines: [missed] }),
    },
  ],
  'tasks.yearSheet': [{ as: CHEN, given: () => ({ teamId: TEAM, year: 2026 }) }],
  'tasks.yearSheetOfAll': [{ as: OFFICE, given: () => ({ year: 2026 }) }],
  'tasks.correct': [
    {
      as: OFFICE,
      at: OVER,
      given: async (stage) => ({ id: await counted(stage), memberId: idOf(CHEN), minutes: 120, reason: '少记了' }),
    },
  ],
}

export const clock: ClockCase[] = [
  {
    about: 'an offer lapses',
    at: 1 * DAYS,
    clock: [2],
    given: async (stage) => {
      await offered(stage)
    },
  },
  {
    about: 'a task begins',
    at: 2 * DAYS + 1 * HOURS,
    clock: [2],
    given: async (stage) => {
      await claimed(stage)
    },
  },
  {
    about: 'a task ends',
    at: OVER,
    clock: [2],
    async given(stage) {
      await claimed(stage)
      stage.setTime(2 * DAYS + 1 * HOURS)
      await stage.house.fireClock()
    },
  },
  {
    about: 'people without a phone are named no more',
    at: OVER + 366 * DAYS,
    clock: [2],
    async given(stage) {
      const { id } = await published(stage)
      const listed = await stage.as(LEADER).tasks.claimFor.mutate({ id, name: '李大爷', key: newKey() })
      await stage.as(LEADER).tasks.cancel.mutate({ id: listed.id, reason: '台风', key: newKey() })
    },
  },
  {
    about: 'a task has too few people a week before',
    at: 20,
    clock: [2],
    async given(stage) {
      const first = { ...sketch(stage), places: 2, minimum: 2 }
      const { id, version: seen } = await stage.as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...first, key: newKey() })
      await stage.as(LEADER).tasks.publish.mutate({ id, seen, key: newKey() })
    },
  },
  {
    about: 'people are reminded of a task',
    at: 1 * DAYS + 9 * HOURS,
    clock: [2],
    given: async (stage) => {
      await claimed(stage)
    },
  },
  {
    about: 'the tasks of a repeat come near',
    at: 9 * DAYS,
    clock: [2],
    given: async (stage) => {
      await weekly(stage)
    },
  },
  {
    about: 'a task is not counted',
    at: 9 * DAYS + 9 * HOURS,
    clock: [2],
    given: async (stage) => {
      await ended(stage)
    },
  },
]
