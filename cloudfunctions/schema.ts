import { collections } from './domains'
import { type CollectionPlan, collectionOf, index } from './kernel/registration'

/** What the kernel keeps itself. */
export const ofKernel = {
  stuckEffects: collectionOf(
    {
      holds: 'effects that failed again and again',
      kept: 'until they succeed, or their matter goes',
      people: 'none',
    },
    index('by_community', 'communityId'),
    index('by_matter', 'matterId'),
  ),
} as const satisfies Record<string, CollectionPlan>

/**
 * Every collection and every index, for the local cloud and for the real one, as the domains say. A query in the code that
 * none of these covers is a fault: the local cloud counts it as a scan, and a test fails on it.
 */
export const schema = {
  collections: Object.fromEntries(
    Object.entries<CollectionPlan>({ ...collections, ...ofKernel }).map(([name, { indexes }]) => [
      name,
      { indexes: [...indexes] },
    ]),
  ),
}
