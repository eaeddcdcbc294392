import type { Matter } from 'types/matter'
import type { TodoDocument } from 'types/todos'
import type { PostKey } from 'types/words/posts'
import { askedOf, completed, todoOf, type Waits } from './waiting'

/** What the writing of a todo asks of a database: each is one operation. */
export interface TodoStore {
  /** Writes over the one that is there, if it is of an older version, or of one that is not newer. @returns whether it was */
  replace(todo: TodoDocument, over: 'older' | 'notNewer'): Promise<boolean>
  /** Inserts it; where there is one already, that one stays. @returns whether it was inserted */
  insert(todo: TodoDocument): Promise<boolean>
  /** The stamp of what was written of this version; undefined where there is none, or one of another version. */
  stampOf(todo: Pick<TodoDocument, '_id' | 'version'>): Promise<string | undefined>
  /** Adds to the writing with this stamp, unless there was another one since. */
  complete(todo: Pick<TodoDocument, '_id' | 'stamp' | 'holders' | 'waits'>): Promise<void>
  /** Which of these posts somebody holds now. */
  heldAmong(keys: PostKey[]): Promise<Set<string>>
}

/**
 * Writes what waits in a matter, out of the document as it was read.
 *
 * Whoever comes late with an older document changes nothing: an update goes over older versions only. Who holds a post is asked after the writing and not before: whoever takes or leaves a post
 * in this moment is seen here, or sees this writing and comes after it (see `followPosts`).
 *
 * @param over 'notNewer' for what moves without a version: names of places, who holds a post, erasing
 */
export async function writeTodo<M extends Matter>(
  store: TodoStore,
  waits: Waits<M>,
  matter: M,
  now: Date,
  over: 'older' | 'notNewer' = 'older',
): Promise<void> {
  const todo = todoOf(waits, matter, now)
  // Two writers may find none at once: whoever inserts second has to look whether theirs is the newer one.
  const isMine = (await store.replace(todo, over)) || (await store.insert(todo)) || (await store.replace(todo, over))
  const asked = askedOf(waits, matter)
  if (asked.length === 0) return
  // Whoever wrote this version before may have died in the middle: what is still to be added follows from the version.
  const stamp = isMine ? todo.stamp : await store.stampOf(todo)
  if (stamp === undefined) return
  const whole = completed(waits, matter, await store.heldAmong(asked))
  if (whole) await store.complete({ _id: todo._id, stamp, ...whole })
}
