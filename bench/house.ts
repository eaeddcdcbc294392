import { reachInto } from '../test/support/database'
import { type House, openHouse } from '../test/support/house'
import { addCrowd } from './crowd'

/** One person of the bench does in minutes what a community does in months. */
export const LIMIT_FACTOR = 10_000

/** A house with the demo community and so many requests more. */
export async function crowdedHouse(count: number): Promise<House> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  await reachInto(house)
  await addCrowd(count)
  return house
}
