import type { PlaceDocument } from 'types/places'
import type { RequestDocument } from 'types/requests'
import { OPEN_PHASES } from 'types/words/requests'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { refreshTodo } from '../../kernel/todos/following'
import { waysTo } from '../places/directory'
import { atPlace } from './rules'
import { lyingIn, requests } from './store'

const PAGE = 100
const AT_ONCE = 10

/**
 * When a place is renamed or moved, the open requests in it follow: where they lie, how it is called, and with it who
 * oversees them. A closed one is history: it keeps the names of its time. Each is written only where it differs. Their version stays: nobody decided anything, and whoever has one
 * on their screen may go on.
 */
export const followPlace: Reaction<PlaceDocument> = async ({ matter, context }) => {
  const { db } = context
  for (const phase of OPEN_PHASES) {
    for (let after: string | undefined; ; ) {
      const page = await lyingIn(db, matter._id, phase, after, PAGE)
      const ways = await waysTo(
        db,
        page.map(({ place }) => place.id),
      )
      const moved = page.flatMap((request) => {
        const now = atPlace(request, ways.get(request.place.id) ?? request.place.path)
        return JSON.stringify(now) === JSON.stringify(atPlace(request, request.place.path)) ? [] : [{ request, now }]
      })
      for (let from = 0; from < moved.length; from += AT_ONCE) {
        await Promise.all(moved.slice(from, from + AT_ONCE).map(({ request, now }) => write(context, request, now)))
      }
      if (page.length < PAGE) break
      after = page.at(-1)?.sortKey
    }
  }
}

const ATTEMPTS = 3

async function write(context: Context, found: RequestDocument, now: ReturnType<typeof atPlace>): Promise<void> {
  const { db } = context
  let request: RequestDocument | null = found
  for (let attempt = 0; request && attempt < ATTEMPTS; attempt++) {
    const { place, scope, owner } = atPlace(request, now.place.path)
    const change = { place: { label: place.label, path: place.path }, scope, owner: { label: owner.label } }
    await refreshTodo(context, 'requests', { ...request, place, owner })
    if ((await requests(db).update({ _id: request._id, version: request.version }, change)) === 1) return
    request = await requests(db).get(found._id)
  }
  if (request) throw new Error(`request ${found._id} is changed again and again`)
}
