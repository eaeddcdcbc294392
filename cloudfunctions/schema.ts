import { collections } from './domains'
import { index } from './kernel/registration'

/**
 * Every collection and every index, for the local cloud and for the real one, as the domains say. A query in the code that
 * none of these covers is a fault: the local cloud counts it as a scan, and a test fails on it.
 */
export const schema = {
  collections: {
    ...Object.fromEntries(Object.entries(collections).map(([name, { indexes }]) => [name, { indexes: [...indexes] }])),
    // The kernel's own: effects that failed again and again, kept until they succeed or their matter goes.
    stuckEffects: { indexes: [index('by_community', 'communityId'), index('by_matter', 'matterId')] },
  },
}
