import type { Waypoint } from 'types/members'
import type { PlaceLevel } from 'types/words/places'
import type { Database } from '../../kernel/database'
import { nameKey } from './naming'
import { LEVEL_TITLES, OTHER_LEVEL_TITLES, SHEET_LEVELS, type SheetLevel, spelled } from './sheet/columns'
import { type NamedPlace, openOfLevels } from './store'

/** Places by the names that people write: for lists of an office that are about places. */

export type { NamedPlace, SheetLevel }
export { LEVEL_TITLES, OTHER_LEVEL_TITLES, SHEET_LEVELS }

/** What one row of a list says of a place: the names of some levels, outermost or not. */
export type Names = Partial<Record<SheetLevel, string>>

export class PlaceFinder {
  private readonly byName = new Map<string, NamedPlace[]>()
  readonly byId = new Map<string, NamedPlace>()

  constructor(places: readonly NamedPlace[]) {
    for (const place of places) {
      this.byId.set(place._id, place)
      const key = keyFor(place.level, place.name)
      this.byName.set(key, [...(this.byName.get(key) ?? []), place])
    }
  }

  /**
   * The places that these names mean: those of the innermost level that lie in all the others. One, where the names are
   * sound; several where too little is said; none where there is no such open place. No name at all means the community.
   */
  find(names: Names): NamedPlace[] {
    const [innermost, ...outer] = [...SHEET_LEVELS].reverse().filter((level) => names[level] !== undefined)
    if (!innermost) return [...this.byId.values()].filter(({ level }) => level === 'community')
    const found = this.byName.get(keyFor(innermost, spelled(innermost, names[innermost] ?? ''))) ?? []
    return found.filter(({ path }) =>
      outer.every((level) => path.some((id) => this.isNamed(id, level, spelled(level, names[level] ?? '')))),
    )
  }

  private isNamed(id: string, level: SheetLevel, name: string): boolean {
    const place = this.byId.get(id)
    return place?.level === level && nameKey(place.name) === nameKey(name)
  }

  /** The way from the community down to a place. */
  wayOf({ path }: NamedPlace): Waypoint[] {
    return path.flatMap((id) => {
      const place = this.byId.get(id)
      return place ? [{ id, level: place.level, label: place.label }] : []
    })
  }

  /** The names of a place and of those around it, as a list has them. */
  namesOf({ path }: NamedPlace): Names {
    const names: Names = {}
    for (const id of path) {
      const place = this.byId.get(id)
      if (place && place.level !== 'community') names[place.level] = place.name
    }
    return names
  }
}

const keyFor = (level: PlaceLevel, name: string) => `${level} ${nameKey(name)}`

const OUTER = ['community', 'yard', 'block', 'grid', 'building'] as const satisfies PlaceLevel[]

/**
 * A finder for the open places of a community. Doors and doorways are many: they are read where they are asked for.
 * @param withDoors whether a name of a doorway or a door is among those that will be looked for
 */
export const placeFinder = async (db: Database, communityId: string, withDoors: boolean): Promise<PlaceFinder> =>
  new PlaceFinder(await openOfLevels(db, communityId, withDoors ? undefined : OUTER))
