import type { Post } from 'types/members'
import type { RegisterRow } from 'types/people'
import { comparable, plain } from 'types/words/text'
import { postsFor } from '../../kernel/grants'
import { cursorAt, foundByName } from '../../kernel/named-pages'
import { PAGE, PAGE_AND_ONE } from '../../kernel/page'
import { tailsOf } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import { placeCursor, searchPlaces } from '../places/directory'
import { type Resident, residentsCalled, residentsEnding, residentsOf } from './store'
import { registerRowsOf } from './views'

/**
 * Finding people in a register: by how their name begins, by their door, and by the last four digits of their number. Each
 * is a list of its own; the next one follows where one ends.
 */

interface Looking {
  placeId: string
  /** By which the actor reads the register. */
  post: Post
  search: string
  cursor?: string
}

interface Found {
  residents: Resident[]
  /** Where this list goes on; null at its end. */
  next: string | null
  /** Only their homes in these places; left out: in the place of the register. */
  homes?: Set<string>
}

type Source = (ctx: ActorContext, looking: Looking, after?: string) => Promise<Found>

const byName: Source = async ({ db }, { placeId, search }, after) => {
  const found = await foundByName({ field: 'name', beginning: search, after, limit: PAGE_AND_ONE }, (where, limit) =>
    residentsCalled(db, placeId, where, limit),
  )
  const residents = found.slice(0, PAGE)
  const last = residents.at(-1)
  return { residents, next: found.length > PAGE && last ? cursorAt(last._id, last.name) : null }
}

/** Doors that are looked behind together: behind most of them nobody may have joined yet. */
const DOORS = 100
/** More than a community has doors, by the hundred. */
const HUNDREDS_AT_MOST = 40

/** Doors with anybody behind them, until there is a page of people; it goes on only where somebody follows. */
const byDoor: Source = async ({ db }, { placeId, search }, after) => {
  const residents = new Map<string, Resident>()
  const homes = new Set<string>()
  let last = after
  let rows = 0
  for (let hundred = 0; hundred < HUNDREDS_AT_MOST; hundred++) {
    const looking = { withinId: placeId, search, level: 'household' as const, after: last, limit: DOORS + 1 }
    const found = await searchPlaces(db, looking)
    const doors = found.slice(0, DOORS)
    const ids = doors.map(({ _id }) => _id)
    const behind = ids.length > 0 ? await residentsOf(db, ids) : []
    for (const one of behind) residents.set(one._id, one)
    for (const door of doors) {
      const living = behind.filter((one) => livesAt(one, door._id)).length
      if (living > 0 && rows >= PAGE) return { residents: [...residents.values()], next: last ?? null, homes }
      if (living > 0) homes.add(door._id)
      rows += living
      last = placeCursor(door)
    }
    if (found.length <= DOORS) break
  }
  return { residents: [...residents.values()], next: null, homes }
}

const livesAt = ({ homes }: Resident, door: string): boolean =>
  homes.some(({ householdId, state }) => householdId === door && state !== 'refused')

const byNumber: Source = async ({ db }, { placeId, search }, after) => {
  const found = await residentsEnding(db, placeId, tailsOf(plain(search)), after, PAGE_AND_ONE)
  const residents = found.slice(0, PAGE)
  return { residents, next: found.length > PAGE ? (residents.at(-1)?._id ?? null) : null }
}

/** Whoever reads '陈*' in a register does not find out by searching who that is. */
const sourcesFor = ({ post, search }: Looking): [string, Source][] => [
  ...(postsFor('members.verify').includes(post.kind) ? [['name', byName] satisfies [string, Source]] : []),
  ['door', byDoor],
  // All who read a register see these digits in it.
  ...(/^\d{4}$/.test(plain(search)) ? [['number', byNumber] satisfies [string, Source]] : []),
]

/** A page of whoever is found in the register of a place. */
export async function searchRegister(
  ctx: ActorContext,
  looking: Looking,
): Promise<{ items: RegisterRow[]; next: string | null }> {
  const sources = sourcesFor(looking)
  const [from = '', after] = looking.cursor ? splitOnce(looking.cursor) : []
  const start = looking.cursor ? sources.findIndex(([name]) => name === from) : 0
  let items: RegisterRow[] = []
  for (const [index, [name, source]] of start < 0 ? [] : sources.slice(start).entries()) {
    const { residents, next, homes } = await source(ctx, looking, index === 0 ? after : undefined)
    const found = residents
      .flatMap((member) => registerRowsOf(member, looking.placeId, looking.post.kind, ctx.now))
      .filter(({ householdId }) => homes === undefined || homes.has(householdId))
    // A further page is offered only where something stands on it.
    if (items.length > 0 && found.length > 0) return { items, next: `${name}:` }
    items = [...items, ...found]
    if (next !== null) return { items, next: `${name}:${next}` }
  }
  return { items, next: null }
}

/** Is there something to look for? */
export const isSought = (search: string | undefined): search is string => comparable(search ?? '') !== ''

/** @returns the list, and where it goes on in it; undefined at its beginning */
const splitOnce = (cursor: string): [string, string | undefined] => {
  const at = cursor.indexOf(':')
  return at < 0 ? [cursor, undefined] : [cursor.slice(0, at), cursor.slice(at + 1) || undefined]
}
