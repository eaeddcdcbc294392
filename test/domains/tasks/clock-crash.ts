import type { ClockCase } from '../../crash/case'
import { LEADER } from '../../crash/community'
import { DAYS, HOURS } from '../../crash/times'
import { newKey } from '../../support/house'
import { claimed, ended, OVER, offered, published, sketch, TEAM, weekly } from './laying'

/** What the clock does with tasks. */
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
