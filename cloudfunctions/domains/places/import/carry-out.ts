import type { ImportDocument, PlaceDocument } from 'types/places'
import type { Context } from '../../../kernel/context'
import { type Collection, Duplicate } from '../../../kernel/database'
import { derivedId } from '../../../kernel/ids'
import { takeStep } from '../../../kernel/steps'
import { nameKey } from '../naming'
import type { Node } from '../plan/grow'
import type { Addition, Change, Plan } from '../plan/plan'
import { measure, move, newPlace, rename } from '../rules'
import { placeById, places } from '../store'

/** New places that one call makes; a call of the platform ends after 20 seconds. */
const ADDED_AT_MOST = 500
const INSERTED_AT_ONCE = 100
/** Changes that one call makes. A building that moves or gets another name takes its doors with it. */
const CHANGED_AT_MOST = 40
const CHANGED_AT_ONCE = 10
const MEASURED_AT_MOST = 200

/**
 * Carries out the first steps of a plan, as many as one call may, and of one kind: after places were moved or renamed the
 * tree is another one, and the next call plans from it.
 * @returns how many were carried out
 */
export async function carryOutSome(context: Context, found: ImportDocument, steps: Plan['steps']): Promise<number> {
  const [first] = steps
  if (!first) return 0
  const other = steps.findIndex((step) => step.kind !== first.kind)
  const alike = other < 0 ? steps : steps.slice(0, other)
  if (first.kind === 'add') return add(context, found, alike.slice(0, ADDED_AT_MOST) as Addition[])
  const changes = alike.slice(0, first.kind === 'measure' ? MEASURED_AT_MOST : CHANGED_AT_MOST) as Change[]
  for (let from = 0; from < changes.length; from += CHANGED_AT_ONCE) {
    await Promise.all(changes.slice(from, from + CHANGED_AT_ONCE).map((change) => apply(context, found, change)))
  }
  return changes.length
}

/** Outer places come first, so that whatever is stored has its parent. */
async function add(context: Context, found: ImportDocument, additions: Addition[]): Promise<number> {
  const collection = places(context.db)
  const community = await placeById(context.db, found.communityId)
  if (!community) throw new Error(`no community ${found.communityId}`)
  const made = new Map<Node, PlaceDocument>()
  for (const { node } of additions) made.set(node, make(node, community, made, found, context.now))
  const documents = [...made.values()]
  for (let from = 0; from < documents.length; from += INSERTED_AT_ONCE) {
    const batch = documents.slice(from, from + INSERTED_AT_ONCE)
    if (await insertBatch(collection, batch)) continue
    // Somebody made a place of this name by hand: what comes after it may lie in it, so plan anew.
    return from
  }
  return documents.length
}

/** Its id follows from the import and its place in it: two calls at once make one and the same. */
function make(
  node: Node,
  community: PlaceDocument,
  made: Map<Node, PlaceDocument>,
  { _id, by }: ImportDocument,
  now: Date,
) {
  const { level, name, parent: outer, firstRow: position, row } = node
  const parent = outer ? (made.get(outer) ?? (outer.place && { ...community, ...outer.place })) : community
  if (!parent) throw new Error('an outer place is made before what lies in it')
  const id = derivedId(_id, parent._id, level, nameKey(name))
  const sketch = { id, level, name, parent, position, floorAreaHundredths: row?.floorAreaHundredths }
  return newPlace(sketch, 'import', { by, key: keyFor(_id, 'import'), now })
}

/** @returns false where one of them has the name of another place */
async function insertBatch(collection: Collection<PlaceDocument>, batch: PlaceDocument[]): Promise<boolean> {
  try {
    await collection.insertAll(batch)
    return true
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
  }
  for (const place of batch) {
    try {
      await collection.insert(place)
    } catch (thrown) {
      if (!(thrown instanceof Duplicate)) throw thrown
      if (!(await collection.get(place._id))) return false
    }
  }
  return true
}

async function apply(context: Context, { _id, by }: ImportDocument, change: Change): Promise<void> {
  const { db, now } = context
  const { kind, place } = change
  const key = keyFor(_id, kind)
  const deed = { by, key, now }
  const parent = place.parentId === null ? null : await placeById(db, place.parentId)
  const target = change.kind === 'move' ? await placeById(db, change.parent?.place?._id ?? place.path[0] ?? '') : null
  await takeStep(
    context,
    places,
    { matterId: place._id, memberId: by.memberId, step: kind, key, what: '处房屋' },
    (found) => {
      if (change.kind === 'rename') return rename(found, parent, change.name, deed)
      if (change.kind === 'measure') return measure(found, change.floorAreaHundredths, deed)
      if (!target) throw new Error('a place moves to one that is there')
      return move(found, target, parent, deed)
    },
  )
}

const keyFor = (importId: string, step: string) => `import-${importId}-${step}`
