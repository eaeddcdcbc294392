import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, OFFICE } from '../../crash/community'
import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'
import { picture } from '../requests/crash'
import { actionClock, actionDeeds } from './action-crash'
import { accepted, arranged, handedOn, proposed, said, seats } from './laying'
import { meetingDeeds } from './meeting-crash'
import { sessionClock, sessionDeeds } from './session-crash'

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
      about: 'of one that came from a request and that somebody supports',
      as: OFFICE,
      async given(stage) {
        const { id: intoId } = await accepted(stage)
        const { id, seen } = await handedOn(stage)
        const { version } = await stage.as(OFFICE).roundtables.accept.mutate({ id, seen, key: newKey() })
        await stage.as(CHEN).roundtables.support.mutate({ id, key: newKey() })
        return { id, seen: version + 1, intoId }
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
  ...meetingDeeds,
  ...sessionDeeds,
}

export const clock: ClockCase[] = [...actionClock, ...sessionClock]
