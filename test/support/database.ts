import cloud from 'wx-server-sdk'
import type { House } from './house'

/** Reaches past the functions into the database of a house, through the SDK as they do. One house at a time in a process. */

/** Points the SDK at a house; once more when the house was started anew, at another port. */
export async function reachInto(house: House): Promise<void> {
  Object.assign(process.env, await house.control<Record<string, string>>('GET', 'env'))
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
}

/** The documents of a collection, or those of them that are like this; a thousand at most. */
export async function documents<D>(collection: string, like: object = {}): Promise<D[]> {
  const found = await cloud.database().collection(collection).where(like).limit(1_000).get()
  return (found as unknown as { data: D[] }).data
}

export const change = (collection: string, id: string, data: object) =>
  cloud.database().collection(collection).doc(id).update({ data })

/** A value in place of what is there, where a change would go into it: an object for null. */
export const inPlace = (value: object) => cloud.database().command.set(value)

export async function add(collection: string, added: readonly object[]): Promise<void> {
  if (added.length === 0) return
  await cloud
    .database()
    .collection(collection)
    .add({ data: [...added] as unknown as object })
}
