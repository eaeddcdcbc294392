import type { CollectionStats, Engine } from './engine/types'

const NONE: CollectionStats = { reads: 0, writes: 0, changes: 0, documentsExamined: 0, documentsReturned: 0, scans: 0 }

/** The work done on every collection, those untouched so far among them. */
export function statsOf(engine: Pick<Engine, 'collections' | 'stats'>): Record<string, CollectionStats> {
  const stats = engine.stats()
  return Object.fromEntries(
    engine
      .collections()
      .sort()
      .map((name) => [name, stats[name] ?? NONE]),
  )
}
