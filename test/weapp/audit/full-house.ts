import { rebuilt } from '../../../bench/figures/todos'
import { crowdedHouse } from '../../../bench/house'
import type { House } from '../../support/house'
import { letNewcomersApply } from './newcomers'
import { addPartyMembers } from './party-members'

export const NEWCOMERS = 40
/** More than one screen holds. */
const PARTY_MEMBERS = 90

/**
 * A house in which every screen is full: a thousand requests, what waits in them, newcomers in one building, and party members. Whoever
 * opens it closes it.
 */
export async function fullHouse(): Promise<House> {
  const house = await crowdedHouse(1_000)
  await rebuilt(house)
  const came = await letNewcomersApply(house, NEWCOMERS)
  await addPartyMembers(PARTY_MEMBERS)
  if (came !== NEWCOMERS) throw new Error(`only ${came} newcomers found a door`)
  return house
}
