import type { MatterDocuments, MatterName } from 'types/events'
import type { Matter } from 'types/matter'
import { collections } from '../domains'
import type { Collection, Database } from './database'

declare const matters: unique symbol

/**
 * A collection of matters. Steps are taken in no other: whatever is one is registered as such by its domain, and what its steps left
 * undone is swept up by the clock.
 */
export interface MatterCollection<M extends Matter> extends Collection<M> {
  readonly [matters]: MatterName
}

export const MATTERS = Object.entries(collections)
  .filter(([, { matters }]) => matters)
  .map(([name]) => name as MatterName)

export const mattersOf = <N extends MatterName>(db: Database, name: N): MatterCollection<MatterDocuments[N]> =>
  db.collection<MatterDocuments[N]>(name) as MatterCollection<MatterDocuments[N]>
