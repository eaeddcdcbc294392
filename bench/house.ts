import cloud from 'wx-server-sdk'
import { type House, openHouse } from '../test/support/house'
import { addCrowd } from './crowd'

/** One person of the bench does in minutes what a community does in months. */
export const LIMIT_FACTOR = 10_000

/** A house with the demo community and so many requests more. */
export async function crowdedHouse(count: number): Promise<House> {
  const house = await openHouse({ limitFactor: LIMIT_FACTOR })
  Object.assign(process.env, await (await fetch(`${house.url}/_/env`)).json())
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  await addCrowd(count)
  return house
}
