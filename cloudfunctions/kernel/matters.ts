import type { MatterDocuments, MatterName } from 'types/events'
import type { Matter } from 'types/matter'
import { collections } from '../domains'
import type { Collection, Database } from './database'

declare const matters: unique symbol

/** A collection whose documents are matters. `takeStep` accepts only these, and the clock carries out what was left undone. */
export interface MatterCollection<M extends Matter> extends Collection<M> {
  readonly [matters]: MatterName
}

export const MATTERS = Object.entries(collections)
  .filter(([, { matters }]) => matters)
  .map(([name]) => name as MatterName)

export const mattersOf = <N extends MatterName>(db: Database, name: N): MatterCollection<MatterDocuments[N]> =>
  db.collection<MatterDocuments[N]>(name) as MatterCollection<MatterDocuments[N]>
