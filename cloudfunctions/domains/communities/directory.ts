import type { Office } from 'types/places'
import type { Database } from '../../kernel/database'
import { communityAffairs } from './store'

/** How the office of a community is reached, as far as it has said so. */
export async function officeOf(db: Database, communityId: string): Promise<Office> {
  return (await communityAffairs(db).get(communityId))?.office ?? { phone: null, hours: null }
}
