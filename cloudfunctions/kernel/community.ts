import type { Office } from 'types/places'
import type { Database } from './database'
import { mattersOf } from './matters'

/** How the office of a community is reached, as far as it has said so. */
export async function officeOf(db: Database, communityId: string): Promise<Office> {
  return (await mattersOf(db, 'communities').get(communityId))?.office ?? { phone: null, hours: null }
}
