import type { Matter } from 'types/matter'
import type { MatterDocuments, MatterName } from 'types/matters'
import type { Collection, Database } from './database'

declare const matters: unique symbol

/**
 * A collection of matters. Steps are taken in no other: whatever is one is in the list below, and what its steps left
 * undone is swept up by the clock.
 */
export interface MatterCollection<M extends Matter> extends Collection<M> {
  readonly [matters]: MatterName
}

/** Complete because the type asks for every name. */
const ALL: Record<MatterName, true> = {
  requests: true,
  foundings: true,
  communities: true,
  members: true,
  pictures: true,
  places: true,
  units: true,
  teams: true,
}

export const MATTERS = Object.keys(ALL) as MatterName[]

export const mattersOf = <N extends MatterName>(db: Database, name: N): MatterCollection<MatterDocuments[N]> =>
  db.collection<MatterDocuments[N]>(name) as MatterCollection<MatterDocuments[N]>
