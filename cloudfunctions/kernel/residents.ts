import type { Database } from './database'
import { mattersOf } from './matters'

/** The little that every domain may ask of people who are not at work. */

/** By what WeChat knows a member; null when they are none any more. */
export const openidOf = async (db: Database, memberId: string): Promise<string | null> =>
  (await mattersOf(db, 'members').get(memberId))?.openid ?? null

/** How many people live, or say that they live, in a place: those with a home there, verified or waiting to be. */
export const countLivingIn = (db: Database, placeId: string): Promise<number> =>
  mattersOf(db, 'members').count({ homeScope: placeId })
