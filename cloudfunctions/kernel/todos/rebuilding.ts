import type { MatterName } from 'types/events'
import type { Matter } from 'types/matter'
import type { RebuildDocument, TodoDocument } from 'types/todos'
import type { PostKey } from 'types/words/posts'
import { todoId } from 'types/words/todos'
import type { Context } from '../context'
import { command, type Database, Duplicate, insertOnce } from '../database'
import { heldAmong } from '../holders'
import { mattersOf } from '../matters'
import type { Share } from '../share'
import { slicesOf } from '../slices'
import { todoStore, todos, versionsOf } from './store'
import { askedOf, completed, todoOf, type Waits } from './waiting'
import { writeTodo } from './writing'

/** Raised where todos are to be made anew of all matters: once, by the clock, however many runs it takes. */
const GENERATION = 2

const rebuilds = (db: Database) => db.collection<RebuildDocument>('todoRebuilds')

/**
 * Makes the todos of all matters, as after the first deployment of todos or when `GENERATION` was raised. It goes on where
 * the last run ended, and may run beside everything else: it writes over nothing that is newer.
 * @returns how many matters were gone through
 */
export async function rebuildTodos(context: Context, share: Share): Promise<number> {
  let done = 0
  for (const [name, waits] of Object.entries(context.waits) as [MatterName, unknown][]) {
    done += await rebuildOf(context, share, name, waits as Waits<Matter>)
  }
  return done
}

const PAGE = 100

async function rebuildOf(context: Context, share: Share, name: MatterName, waits: Waits<Matter>): Promise<number> {
  const { db } = context
  const _id = `${name}-${GENERATION}`
  const begun = (await rebuilds(db).get(_id)) ?? (await insertOnce(rebuilds(db), { _id, after: '', done: false }))
  if (begun.done) return 0
  let done = 0
  for (let after = begun.after; !share.isOver(); ) {
    const page: Matter[] = await mattersOf(db, name).find({
      where: { _id: command().gt(after) },
      order: [['_id', 'asc']],
      limit: PAGE,
    })
    await rebuildPage(context, waits, page)
    done += page.length
    after = page.at(-1)?._id ?? after
    await rebuilds(db).update({ _id }, { after, done: page.length < PAGE })
    if (page.length < PAGE) break
  }
  return done
}

/** Writes what is missing together, and what is there already one by one. */
async function rebuildPage({ db, now }: Context, waits: Waits<Matter>, page: readonly Matter[]): Promise<void> {
  if (page.length === 0) return
  const there = await versionsOf(
    db,
    page.map(({ _id }) => todoId(waits.kind, _id)),
  )
  const isThere = ({ _id }: Matter) => there.has(todoId(waits.kind, _id))
  const missing = page.filter((matter) => !isThere(matter) && waits.waitsFor(matter) !== null)
  const written = missing.map((matter) => todoOf(waits, matter, now))
  if (written.length > 0) await insertMissing(db, written)
  await completeAll(db, now, waits, missing, written)
  for (const slice of slicesOf(page.filter(isThere), 10)) {
    await Promise.all(slice.map((matter) => writeTodo(todoStore(db, now), waits, matter, now, 'notNewer')))
  }
}

async function insertMissing(db: Database, written: TodoDocument[]): Promise<void> {
  try {
    await todos(db).insertAll(written)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    // A step was faster with one of them; some of the others may be stored.
    for (const todo of written) await insertOnce(todos(db), todo)
  }
}

/** After the writing, as `writeTodo` does: what waits for posts that nobody holds falls to others. */
async function completeAll(
  db: Database,
  now: Date,
  waits: Waits<Matter>,
  matters: readonly Matter[],
  written: readonly TodoDocument[],
): Promise<void> {
  const asked = [...new Set(matters.flatMap((matter) => askedOf(waits, matter)))]
  if (asked.length === 0) return
  const held: ReadonlySet<string> = await heldAmong(db, asked as PostKey[], now)
  for (const [index, matter] of matters.entries()) {
    const todo = written[index] as TodoDocument
    const whole = completed(waits, matter, held)
    if (whole) await todoStore(db, now).complete({ ...todo, ...whole })
  }
}
