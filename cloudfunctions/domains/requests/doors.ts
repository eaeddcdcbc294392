import type { Waypoint } from 'types/members'
import type { DoorsInput, DoorsView, FilingDoor } from 'types/requests'
import { addressOf } from 'types/words/places'
import { forbidden } from '../../kernel/errors'
import { postsFor } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { searchPlaces, waysTo } from '../places/directory'

/** More than these one would rather write more of the door. */
const SHOWN = 8

/**
 * The doors for which the actor may file, as somebody writes them or by their id.
 * @throws {AppError} FORBIDDEN where the actor holds no post that files
 */
export async function doorsToFileFor(ctx: ActorContext, input: DoorsInput): Promise<Omit<DoorsView, 'mark'>> {
  const posts = ctx.actor.posts.filter(({ kind }) => postsFor('requests.fileFor').includes(kind))
  if (posts.length === 0) throw forbidden('居委会、社工、网格员、楼栋长和联户长可以代居民登记，请返回')
  const areas = [...new Set(posts.map(({ at }) => at.id))]
  const ids = input.id ? [input.id] : await doorsCalled(ctx, areas, input.text ?? '')
  const ways = await waysTo(ctx.db, ids.slice(0, SHOWN))
  const isTheirs = (way: Waypoint[]) => way.at(-1)?.level === 'household' && way.some(({ id }) => areas.includes(id))
  return { items: [...ways.values()].filter(isTheirs).map(doorViewOf), more: ids.length > SHOWN }
}

async function doorsCalled({ db }: ActorContext, areas: readonly string[], search: string): Promise<string[]> {
  const found = await Promise.all(
    areas.map((withinId) => searchPlaces(db, { withinId, search, level: 'household', limit: SHOWN + 1 })),
  )
  return [...new Set(found.flat().flatMap(({ _id, closed }) => (closed ? [] : [_id])))]
}

/** The building, the doorway and the door, each as it is called within the one before. */
function doorViewOf(way: Waypoint[]): FilingDoor {
  const from = way.findIndex(({ level }) => level === 'building')
  const below = way.slice(Math.max(from, 0))
  return {
    id: way.at(-1)?.id ?? '',
    label: addressOf(way),
    way: below.map((place, at) => {
      const above = below[at - 1]
      if (!above) return { id: place.id, name: addressOf(way.slice(0, from + 1)) || place.label }
      const isLonger = place.label.startsWith(above.label)
      return { id: place.id, name: isLonger ? place.label.slice(above.label.length).trim() : place.label }
    }),
  }
}
