import type { CommunityDocument } from 'types/communities'
import type { Database } from './database'
import { lately } from './lately'
import { mattersOf } from './matters'

/** What every domain may ask of a community's own affairs. */
export interface Around extends Required<Pick<CommunityDocument, 'office' | 'systemsOff' | 'property'>> {
  /** Somebody has seen that all of the set-up is done. */
  isSetUp: boolean
}

/** Costs one read. A community that has no affairs of its own yet has everything switched on, and no numbers. */
export async function around(db: Database, communityId: string): Promise<Around> {
  const affairs = await mattersOf(db, 'communities').get(communityId)
  return {
    office: affairs?.office ?? { phone: null, hours: null },
    systemsOff: affairs?.systemsOff ?? [],
    property: affairs?.property ?? [],
    isSetUp: affairs?.setUpAt !== undefined,
  }
}

/** The same as this instance knows it lately. */
export const aroundLately = lately(around)
