import { type Actor, keyOf } from '../../kernel/actor'
import type { Database } from '../../kernel/database'
import { verifiedAt } from '../../kernel/residents'
import { knowsReporter, mayRead, placesOf } from './parties'
import { namedBy, namedOf, type ReadableRequest } from './store'

/** So many are read at a time: more than a household reports in years. */
const AT_ONCE = 100

/**
 * What was reported about other places by those who are verified to live behind these doors, or filed for whoever lives
 * there; newest first, from before the request with id `before`. For whoever answers for the doors: it is what they read of
 * anyway, and only what they may know the reporter of.
 */
export async function reportedElsewhere(
  { db, actor }: { db: Database; actor: Actor },
  doors: readonly string[],
  before: string | undefined,
  limit: number,
): Promise<ReadableRequest[]> {
  if (doors.length === 0) return []
  const people = await verifiedAt(db, doors)
  const isShown = (request: ReadableRequest) => isOfResident(request, actor, doors)
  const found = await Promise.all([
    firstOf(limit, before, isShown, (after) => namedOf(db, doors, after, AT_ONCE)),
    people.length > 0 ? firstOf(limit, before, isShown, (after) => namedBy(db, people, after, AT_ONCE)) : [],
  ])
  return found.flat().sort((a, b) => (a._id < b._id ? 1 : -1))
}

/**
 * May it be shown at the door of its reporter? Not the anonymous ones, not what is held, and what somebody asks help for
 * only to those to whom it was given.
 */
function isOfResident(request: ReadableRequest, actor: Actor, doors: readonly string[]): boolean {
  const { category, handlers, held, reporter } = request
  if (held || reporter.naming === 'anonymous' || !mayRead(request, actor) || !knowsReporter(request, actor))
    return false
  if (doors.some((id) => placesOf(request).includes(id))) return false
  return category !== 'care' || actor.posts.some((post) => handlers.includes(keyOf(post)))
}

/** Page after page, until there are so many: how many were left out shows in nothing. */
async function firstOf(
  limit: number,
  before: string | undefined,
  isShown: (request: ReadableRequest) => boolean,
  ask: (before: string | undefined) => Promise<ReadableRequest[]>,
): Promise<ReadableRequest[]> {
  const found: ReadableRequest[] = []
  for (let from = before; found.length < limit; ) {
    const page = await ask(from)
    found.push(...page.filter(isShown))
    if (page.length < AT_ONCE) break
    from = page.at(-1)?._id
  }
  return found.slice(0, limit)
}
