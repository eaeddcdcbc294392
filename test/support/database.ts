import cloud from 'wx-server-sdk'
import type { House } from './house'

/** Reaches past the functions into the database of a house, through the SDK as they do. One house at a time in a process. */
export async function databaseOf(house: House) {
  Object.assign(process.env, await (await fetch(`${house.url}/_/env`)).json())
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  return {
    async add(collection: string, documents: readonly object[]): Promise<void> {
      if (documents.length === 0) return
      await cloud
        .database()
        .collection(collection)
        .add({ data: [...documents] as unknown as object })
    },
  }
}
