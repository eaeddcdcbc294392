import type { House } from '../../support/house'
import { newKey } from '../../support/house'

const BUILDING = 'b3'
const COMMUNITY = 'cuiyuan'

/**
 * People who apply to one building, each for another door: the warden's list of applicants and their messages fill up.
 * @returns how many applied
 */
export async function letNewcomersApply(house: House, count: number): Promise<number> {
  const { places } = house.as('newcomer-0')
  const doorways = await places.pick.query({ communityId: COMMUNITY, under: BUILDING })
  const doors = await Promise.all(doorways.map(({ id }) => places.pick.query({ communityId: COMMUNITY, under: id })))
  const chosen = doors.flat().slice(0, count)
  for (const [index, { id: householdId }] of chosen.entries()) {
    await house.as(`newcomer-${index}`).members.join.mutate({
      communityId: COMMUNITY,
      householdId,
      name: `新住户${index}`,
      relation: 'tenant',
      key: newKey(),
    })
  }
  return chosen.length
}
