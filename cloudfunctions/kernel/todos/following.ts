import type { MatterDocuments, MatterName } from 'types/events'
import type { Matter } from 'types/matter'
import type { MemberDocument, MemberEntry } from 'types/members'
import type { TodoDocument } from 'types/todos'
import { type PostKey, postKey } from 'types/words/posts'
import type { SubjectKind } from 'types/words/subjects'
import { keyOf } from '../actor'
import type { Context } from '../context'
import { findByIds } from '../database'
import type { Reaction } from '../effects'
import { mattersOf } from '../matters'
import { slicesOf } from '../slices'
import { todoStore, waitingFor } from './store'
import { waitsOf } from './waiting'
import { writeTodo } from './writing'

/**
 * Writes the todo of a matter after a step that changed what waits in it. The matter is read anew: names of places move
 * without a version, and whoever took the step may have read it before they did.
 */
export const followWaits =
  <N extends MatterName>(name: N): Reaction<MatterDocuments[N]> =>
  async ({ matter, context }) => {
    const waits = waitsOf(context.waits, name)
    if (!waits) return
    const found = (await mattersOf(context.db, name).get(matter._id)) as MatterDocuments[N] | null
    await writeTodo(todoStore(context.db, context.now), waits, found ?? matter, context.now)
  }

/**
 * Writes the todo of a matter anew whose version did not move: a place got another name, somebody took or left a post,
 * a person was erased. Whoever changes the matter itself calls this before that change, so that a second attempt after a
 * crash finds the difference still there.
 */
export async function refreshTodo<N extends MatterName>(
  { db, now, waits }: Context,
  name: N,
  matter: MatterDocuments[N],
): Promise<void> {
  const ofMatter = waitsOf(waits, name)
  // A matter in which nothing waits has no name in its todo, and the effect of its last step has written that.
  if (ofMatter?.waitsFor(matter)) await writeTodo(todoStore(db, now), ofMatter, matter, now, 'notNewer')
}

/**
 * Somebody took or left a post: what waits for it falls to another, or comes back. What waits for a post below it that
 * nobody holds may be theirs from now on; all of that waits in the office as well, and is found there.
 */
export const followPosts: Reaction<MemberDocument> = async ({ effect, matter, context }) => {
  const entry = matter.timeline.find(({ id }) => id === effect.entryId)
  const keys = postsIn(matter, entry).map(keyOf)
  await (effect.event === 'post.taken' ? followTaken(context, matter.communityId, keys) : followAll(context, keys))
}

/** These posts are held from now on. */
export async function followTaken(context: Context, communityId: string, keys: readonly PostKey[]): Promise<void> {
  await followAll(context, keys)
  await refreshAll(context, postKey('residentsCommittee', communityId), 'vacant')
}

async function followAll(context: Context, keys: readonly PostKey[]): Promise<void> {
  for (const key of keys) await refreshAll(context, key)
}

/** The posts of an entry; those that ended along with a home stand in entries under the same key. */
const postsIn = ({ timeline }: MemberDocument, entry: MemberEntry | undefined) =>
  timeline.flatMap(({ id, key, post }) => {
    const isMeant = id === entry?.id || (key !== null && key === entry?.key)
    return post && isMeant ? [post] : []
  })

const PAGE = 100
const AT_ONCE = 10

/** Writes anew whatever waits for this holder, in pages; or only what waits for a post that nobody holds. */
export async function refreshAll(context: Context, holder: string, which: 'all' | 'vacant' = 'all'): Promise<void> {
  for (let after: string | undefined; ; ) {
    const page = await waitingFor(context.db, holder, { after, limit: PAGE, which })
    await refreshPage(context, page)
    if (page.length < PAGE) return
    after = page.at(-1)?.sortKey
  }
}

async function refreshPage(context: Context, page: readonly Pick<TodoDocument, 'subject'>[]): Promise<void> {
  for (const [name, ids] of idsByMatter(context, page)) {
    const found = await findByIds<Matter & { _id: string }>(mattersOf(context.db, name) as never, ids)
    for (const slice of slicesOf(found, AT_ONCE)) {
      await Promise.all(slice.map((matter) => refreshTodo(context, name, matter as never)))
    }
  }
}

/** In which collection the matters of these todos lie, with their ids. */
export function idsByMatter(
  { waits }: Pick<Context, 'waits'>,
  page: readonly Pick<TodoDocument, 'subject'>[],
): Map<MatterName, string[]> {
  const ids = new Map<MatterName, string[]>()
  for (const { subject } of page) {
    const name = matterOf(waits, subject.kind)
    if (name) ids.set(name, [...(ids.get(name) ?? []), subject.id])
  }
  return ids
}

/** The collection in which the matters of this kind of todo lie. */
export const matterOf = (waits: Context['waits'], kind: SubjectKind): MatterName | undefined =>
  (Object.entries(waits) as [MatterName, { kind: SubjectKind }][]).find(([, one]) => one.kind === kind)?.[0]
