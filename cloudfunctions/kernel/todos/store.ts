import type { TodoDocument } from 'types/todos'
import type { PostKey } from 'types/words/posts'
import { command, type Database, exceptFor, insertOnce, type Query } from '../database'
import { heldAmong } from '../holders'
import type { TodoStore } from './writing'

export const todos = (db: Database) => db.collection<TodoDocument>('todos')

const SET_ANEW = [
  'communityId',
  'version',
  'stamp',
  'holders',
  'sortKey',
  'urgent',
  'waits',
  'subject',
  'place',
  'climbAt',
  'endedAt',
] as const

/** The todos as they are stored. */
export const todoStore = (db: Database, now: Date): TodoStore => ({
  async replace(todo, over) {
    const _ = command()
    const version = over === 'older' ? _.lt(todo.version) : _.lte(todo.version)
    const change = Object.fromEntries(SET_ANEW.map((field) => [field, _.set(todo[field])]))
    return (await todos(db).update({ _id: todo._id, version }, change)) === 1
  },
  async insert(todo) {
    return (await insertOnce(todos(db), todo)) === todo
  },
  async stampOf({ _id, version }) {
    const [found] = await todos(db).findOnly(['_id', 'stamp'], { where: { _id, version }, limit: 1 })
    return found?.stamp
  },
  async complete({ _id, stamp, holders, waits }) {
    const _ = command()
    await todos(db).update({ _id, stamp }, { holders: _.set(holders), waits: _.set(waits) })
  },
  heldAmong: (keys: PostKey[]) => heldAmong(db, keys, now),
})

/** What has to climb by now, longest overdue first. */
export const climbingBy = (db: Database, now: Date, except: string[], limit: number): Promise<TodoDocument[]> =>
  todos(db).find({ ...dueBy('climbAt', now, except), limit })

/** What waits for nobody since before this moment. */
export const endedBefore = (db: Database, before: Date, except: string[], limit: number): Promise<TodoDocument[]> =>
  todos(db).find({ ...dueBy('endedAt', before, except), limit })

const dueBy = (field: 'climbAt' | 'endedAt', now: Date, except: string[]): Omit<Query, 'limit'> => {
  const _ = command()
  // A date: null stands before every date and is not meant.
  const due = _.gt(new Date(0)).and(_.lte(now))
  return { where: { [field]: due, ...exceptFor(except) }, order: [[field, 'asc']] }
}

/** What the todos are about in which something waits for this holder, in the order of a list, after the sort key `after`. */
export const waitingFor = (
  db: Database,
  holder: string,
  { after, limit, which }: { after: string | undefined; limit: number; which: 'all' | 'vacant' },
) =>
  todos(db).findOnly(['_id', 'subject', 'sortKey'], {
    where: {
      holders: holder,
      ...(after ? { sortKey: command().gt(after) } : {}),
      ...(which === 'vacant' ? { 'waits.vacant': command().exists(true) } : {}),
    },
    order: [['sortKey', 'asc']],
    limit,
  })

/** A todo that has waited for nobody for a day goes, unless it was written anew. */
export const removeEnded = (db: Database, { _id, stamp }: Pick<TodoDocument, '_id' | 'stamp'>) =>
  todos(db).remove({ _id, stamp })

/** Those of these ids that are there, with the version from which each was written. */
export const versionsOf = async (db: Database, ids: readonly string[]): Promise<Map<string, number>> => {
  const found = await todos(db).findOnly(['_id', 'version'], {
    where: { _id: command().in([...ids]) },
    limit: ids.length,
  })
  return new Map(found.map(({ _id, version }) => [_id, version]))
}
