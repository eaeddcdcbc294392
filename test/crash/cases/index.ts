import { COMMUNITY } from '../../../demo/places'
import type { Case, Deed, MutationName } from '../case'
import type { Stage } from '../stage'
import { type ClockCase, clockCases, type PushCase, pushCases } from './clock'
import { communityCases } from './communities'
import { memberCases } from './members'
import { messageCases, photoCases } from './photos'
import { placeCases } from './places'
import { postCases } from './posts'
import { teamCases, unitCases } from './registers'
import { requestCases } from './requests'

/** Every mutation with its cases: a mutation that has none is an error of the types. */
export const CASES: { [N in MutationName]: Case<N>[] } = {
  ...requestCases,
  ...memberCases,
  ...postCases,
  ...placeCases,
  ...communityCases,
  ...photoCases,
  ...messageCases,
  ...unitCases,
  ...teamCases,
}

/** A key is a name for the deed and stands in documents: the same in each run, so that runs can be compared. */
const KEY = 'key-of-the-deed-that-dies'

/** Every deed that is killed, in an order that stays the same. */
export const deeds: Deed[] = [
  ...Object.entries(CASES).flatMap(([procedure, cases]) =>
    // Each is a case of its own procedure; which one no longer matters.
    (cases as Case<MutationName>[]).map((one) => ofPerson(procedure, one)),
  ),
  ...clockCases.map(ofClock),
  ...pushCases.map(ofPush),
]

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

function ofClock({ given, ...course }: ClockCase): Deed {
  return {
    ...course,
    name: `clock: ${course.about}`,
    function: 'clock',
    async prepare(stage) {
      await given(stage)
      return () => stage.fire()
    },
  }
}

function ofPush({ given, suggest, ...course }: PushCase): Deed {
  return {
    ...course,
    name: `hooks: ${course.about}`,
    function: 'hooks',
    async prepare(stage: Stage) {
      await given(stage)
      const [verdict] = await stage.verdicts()
      return () => stage.push({ ...verdict, result: { suggest, label: 100 } })
    },
  }
}
