import type { Waypoint } from 'types/members'
import { addressOf } from 'types/words/places'
import type { FileFields } from './files'

/** What a file keeps of the places that it names. */

/** Of the branch at the end of a way, and of who is over it. */
export const branchAt = (way: readonly Waypoint[]): Pick<FileFields, 'branch' | 'scope'> => {
  const last = way.at(-1)
  return { branch: last ? { id: last.id, label: addressOf(way) } : null, scope: way.map(({ id }) => id) }
}

/** Of the home at the end of a way. */
export const homeAt = (way: readonly Waypoint[]): Pick<FileFields, 'home' | 'buildingId'> => {
  const last = way.at(-1)
  return {
    home: last ? { id: last.id, label: addressOf(way) } : null,
    buildingId: way.find(({ level }) => level === 'building')?.id ?? null,
  }
}
