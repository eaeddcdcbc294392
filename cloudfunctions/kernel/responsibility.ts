import type { Waypoint } from 'types/members'
import { type PostKey, type PostKind, postKey, postTitle, RESPONSIBILITY_CHAIN } from 'types/words/posts'

/** One of the five levels of responsibility (五级负责) over a place: which post, and whether anybody holds it. */
export interface Level {
  /** 1 for the party member of the household up to 5 for the community secretary. */
  level: number
  post: PostKind
  key: PostKey
  label: string
}

/**
 * The levels over a place, lowest first. A community without yards or blocks has fewer, and a place that is no household
 * begins at the building.
 *
 * @param path from the community down to the place
 */
export function levelsOver(path: readonly Waypoint[]): Level[] {
  return RESPONSIBILITY_CHAIN.flatMap(({ post, level: placeLevel }, index) => {
    const place = path.find((one) => one.level === placeLevel)
    return place ? [{ level: index + 1, post, key: postKey(post, place.id), label: postTitle(post, place.label) }] : []
  })
}

/**
 * Who is responsible now for a matter at a place, and who is next when they let its time pass. Posts that nobody holds
 * are skipped.
 *
 * @param climbed the highest level that was reached already; 0 for a matter that has climbed none
 */
export function responsibleOver(
  path: readonly Waypoint[],
  isHeld: (key: PostKey) => boolean,
  climbed = 0,
): { now: Level | undefined; next: Level | undefined } {
  const held = levelsOver(path).filter(({ key }) => isHeld(key))
  const now = held.filter(({ level }) => level <= climbed).at(-1) ?? (climbed === 0 ? held[0] : undefined)
  return { now, next: held.find(({ level }) => level > (climbed || (now?.level ?? 0))) }
}
