import { COMMUNITY } from '../../demo/places'
import { tables } from '../domains'
import type { Case, ClockCase, Deed, MutationName, PushCase } from './case'

/** A key is a name for the deed and stands in documents: the same in each run, so that runs can be compared. */
const KEY = 'key-of-the-deed-that-dies'

/** Every deed that is killed, in an order that stays the same. */
export const deeds: Deed[] = tables.flatMap(([domain, { deeds, clock = [], pushes = [] }]) => [
  ...Object.entries(deeds as Record<string, Case<MutationName>[]>).flatMap(([procedure, cases]) =>
    cases.map((one) => ofPerson(procedure, one)),
  ),
  ...clock.map((one) => ofClock(domain, one)),
  ...pushes.map((one) => ofPush(domain, one)),
])

function ofPerson(procedure: string, { as, communityId, given, ...course }: Case<MutationName>): Deed {
  return {
    ...course,
    name: [procedure, course.about].filter(Boolean).join(': '),
    function: 'api',
    async prepare(stage) {
      const said = await given(stage)
      const input = said === undefined ? undefined : { ...said, key: KEY }
      return () => stage.call(as, procedure, input, communityId === null ? undefined : COMMUNITY)
    },
  }
}

function ofClock(domain: string, { given, ...course }: ClockCase): Deed {
  return {
    ...course,
    name: `${domain}, the clock: ${course.about}`,
    function: 'clock',
    async prepare(stage) {
      await given(stage)
      return () => stage.fire()
    },
  }
}

function ofPush(domain: string, { given, suggest, ...course }: PushCase): Deed {
  return {
    ...course,
    name: `${domain}, WeChat says: ${course.about}`,
    function: 'hooks',
    async prepare(stage) {
      await given(stage)
      const [verdict] = await stage.verdicts()
      return () => stage.push({ ...verdict, result: { suggest, label: 100 } })
    },
  }
}
