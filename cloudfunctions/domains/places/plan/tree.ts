import type { PlaceDocument } from 'types/places'
import type { PlaceLevel } from 'types/words/places'
import { nameKey, slotFor } from '../naming'

/** Of a stored place, what a plan looks at. */
export type TreePlace = Pick<
  PlaceDocument,
  | '_id'
  | 'level'
  | 'name'
  | 'label'
  | 'parentId'
  | 'path'
  | 'order'
  | 'floorAreaHundredths'
  | 'floorAreaCentiares'
  | 'closed'
>

/** The open places of a community, to be asked by id and by name. */
export class Tree {
  readonly byId = new Map<string, TreePlace>()
  private readonly bySlot = new Map<string, TreePlace>()
  private readonly buildings = new Map<string, TreePlace[]>()
  private readonly closed = new Set<string>()

  constructor(
    readonly communityId: string,
    places: TreePlace[],
  ) {
    for (const place of places) {
      if (place.closed) this.closed.add(place._id)
      else this.byId.set(place._id, place)
    }
    for (const place of this.byId.values()) {
      this.bySlot.set(slotFor(place), place)
      if (place.level !== 'building') continue
      const site = siteOf(this.above(place, 'yard'), this.above(place, 'block'), place.name)
      this.buildings.set(site, [...(this.buildings.get(site) ?? []), place])
    }
  }

  isClosed = (id: string): boolean => this.closed.has(id)

  named(parentId: string, level: PlaceLevel, name: string): TreePlace | undefined {
    return this.bySlot.get(slotFor({ _id: '', parentId, level, name, closed: false }))
  }

  /** Grids are drawn anew more often than buildings: one of this name in the same yard and block is this one. */
  building(yardId: string | undefined, blockId: string | undefined, name: string): TreePlace | undefined {
    const found = this.buildings.get(siteOf(yardId, blockId, name))
    return found?.length === 1 ? found[0] : undefined
  }

  private above({ path }: TreePlace, level: PlaceLevel): string | undefined {
    return path.find((id) => this.byId.get(id)?.level === level)
  }
}

/** Where a building stands, but for its grid. */
export const siteOf = (yard: string | undefined, block: string | undefined, name: string): string =>
  [yard ?? '', block ?? '', nameKey(name)].join('/')
