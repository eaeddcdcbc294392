/** What queries cost, and how the last ones were answered. */
import type { CollectionStats, Plan } from './types'

const PLANS_KEPT = 200

export class Statistics {
  private readonly collections = new Map<string, CollectionStats>()
  private readonly latest: Plan[] = []

  /** A find, a count, or the search of an update or a removal. */
  queried(plan: Plan, scanned: boolean): void {
    const stats = this.of(plan.collection)
    stats.documentsExamined += plan.documentsExamined
    stats.documentsReturned += plan.documentsReturned
    if (scanned) stats.scans++
    this.latest.push(plan)
    if (this.latest.length > PLANS_KEPT) this.latest.shift()
  }

  read(collection: string): void {
    this.of(collection).reads++
  }

  wrote(collection: string): void {
    this.of(collection).writes++
  }

  changed(collection: string): void {
    this.of(collection).changes++
  }

  stats(): Record<string, CollectionStats> {
    return Object.fromEntries([...this.collections].map(([name, stats]) => [name, { ...stats }]))
  }

  /** Newest first. */
  plans(): Plan[] {
    return [...this.latest].reverse()
  }

  private of(collection: string): CollectionStats {
    let stats = this.collections.get(collection)
    if (!stats) {
      stats = { reads: 0, writes: 0, changes: 0, documentsExamined: 0, documentsReturned: 0, scans: 0 }
      this.collections.set(collection, stats)
    }
    return stats
  }
}
