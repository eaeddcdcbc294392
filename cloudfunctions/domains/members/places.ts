import type { MemberDocument, Post } from 'types/members'
import type { PlaceDocument } from 'types/places'
import { POST_KINDS, POSTS, type PostKey, postKey } from 'types/words/posts'
import type { Context } from '../../kernel/context'
import { command } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { wholeHoldersOf } from '../../kernel/holders'
import { slicesOf } from '../../kernel/slices'
import { spentBy, standingOf } from '../../kernel/standing'
import { refreshTodo } from '../../kernel/todos/following'
import { labelledAfter, waysTo } from '../places/directory'
import { livingIn, members } from './store'

/** What members keep of the places in their life follows when a place is renamed or moved. Each is written only where it differs. */

const PAGE = 100
const AT_ONCE = 10

/** The way to their homes, and with it who answers for them. */
export const followHomes: Reaction<PlaceDocument> = async ({ matter, context }) => {
  const { db } = context
  for (let after: string | undefined; ; ) {
    const page = await livingIn(db, matter._id, after, PAGE)
    const ways = await waysTo(
      db,
      page.flatMap(({ homes }) => homes.map(({ householdId }) => householdId)),
    )
    await eachOf(page, (member) =>
      rewrite(context, member, ({ homes, posts }) => ({
        homes: homes.map((home) => ({ ...home, path: ways.get(home.householdId) ?? home.path })),
        posts,
      })),
    )
    if (page.length < PAGE) return
    after = page.at(-1)?._id
  }
}

/** Posts looked after in one go: a community renamed has those of all its doors. */
const KEYS_AT_ONCE = 100

/** How the places of their posts are called. */
export const followPosts: Reaction<PlaceDocument> = async ({ matter, context }) => {
  const { db } = context
  const places = await labelledAfter(db, matter)
  const labels = new Map(places.map(({ _id, label }) => [_id, label]))
  const keys: PostKey[] = places.flatMap(({ _id, level }) =>
    POST_KINDS.filter((kind) => POSTS[kind].at.includes(level)).map((kind) => postKey(kind, _id)),
  )
  const called = (post: Post): Post => ({ ...post, at: { ...post.at, label: labels.get(post.at.id) ?? post.at.label } })
  for (const slice of slicesOf(keys, KEYS_AT_ONCE)) {
    const holders = await wholeHoldersOf(db, slice)
    await eachOf(holders, (member) =>
      rewrite(context, member, ({ homes, posts }) => ({ homes, posts: posts.map(called) })),
    )
  }
}

async function eachOf(found: MemberDocument[], write: (member: MemberDocument) => Promise<void>): Promise<void> {
  for (const slice of slicesOf(found, AT_ONCE)) await Promise.all(slice.map(write))
}

type Kept = Pick<MemberDocument, 'homes' | 'posts'>

const ATTEMPTS = 3

/** Somebody else's step in the same moment must not be lost: it is read anew and written again. */
async function rewrite(
  context: Context,
  found: MemberDocument,
  change: (member: MemberDocument) => Kept,
): Promise<void> {
  const { db } = context
  let member: MemberDocument | null = found
  for (let attempt = 0; member && attempt < ATTEMPTS; attempt++) {
    const { homes, posts } = change(member)
    if (same({ homes, posts }, member)) return
    await refreshTodo(context, 'members', { ...member, homes })
    const standing = standingOf(member._id, homes, posts, spentBy(member))
    const set = Object.fromEntries(Object.entries(standing).map(([field, value]) => [field, command().set(value)]))
    const where = { _id: member._id, version: member.version }
    if ((await members(db).update(where, { ...set, version: command().inc(1) })) === 1) return
    member = await members(db).get(found._id)
  }
  if (member) throw new Error(`member ${found._id} is changed again and again`)
}

const same = (one: Kept, other: Kept): boolean =>
  JSON.stringify([one.homes, one.posts]) === JSON.stringify([other.homes, other.posts])
