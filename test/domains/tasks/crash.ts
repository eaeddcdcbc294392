import type { TaskSummary } from 'types/task-views'
import type { CasesOf } from '../../crash/case'
import { CHEN, idOf, LEADER, NEIGHBOUR, OFFICE } from '../../crash/community'
import { DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { picture } from '../requests/crash'
import {
  awaited,
  begun,
  claimed,
  codeOf,
  counted,
  drafted,
  ended,
  endedForRequest,
  forRequest,
  here,
  line,
  MINUTE,
  minor,
  missed,
  missedBefore,
  OVER,
  offered,
  published,
  seekingStandIn,
  sketch,
  soon,
  TEAM,
  weekly,
} from './laying'

export { clock } from './clock-crash'

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
