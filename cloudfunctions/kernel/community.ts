import type { CommunityDocument } from 'types/communities'
import type { Office } from 'types/places'
import type { Database } from './database'
import { mattersOf } from './matters'

/** What every domain may ask of a community's own affairs. */

const affairsOf = (db: Database, communityId: string): Promise<CommunityDocument | null> =>
  mattersOf(db, 'communities').get(communityId)

/** How the office of a community is reached, as far as it has said so. */
export async function officeOf(db: Database, communityId: string): Promise<Office> {
  return (await around(db, communityId)).office
}

/** Of a community what surrounds everybody in it. */
export interface Around extends Required<Pick<CommunityDocument, 'office' | 'systemsOff' | 'property'>> {
  /** All that the set-up asks for has been there once. */
  isSetUp: boolean
}

/** Costs one read. A community that has no affairs of its own yet has everything switched on, and no numbers. */
export async function around(db: Database, communityId: string): Promise<Around> {
  const affairs = await affairsOf(db, communityId)
  return {
    office: affairs?.office ?? { phone: null, hours: null },
    systemsOff: affairs?.systemsOff ?? [],
    property: affairs?.property ?? [],
    isSetUp: affairs?.setUpAt !== undefined,
  }
}
