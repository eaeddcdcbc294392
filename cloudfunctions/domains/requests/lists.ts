import { mark } from 'types/common'
import { type Post, postView } from 'types/members'
import type { AtDoorInput, WorklistInput } from 'types/request-inputs'
import { type AtDoorPage, type FiledForMe, type RequestPage, requestSummary } from 'types/request-views'
import { hasDesk } from 'types/words/posts'
import * as z from 'zod'
import { type Actor, heldPost, keyOf, postViewOf } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { PAGE, PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { noSuchPlace, wayTo } from '../places/directory'
import { doorsOf, isAskedOf } from './behalf'
import { reportedElsewhere } from './elsewhere'
import { heldList, mayRead, placesOf, reporterNameFor } from './parties'
import { awaiting, countOverdue, countOwned, listFiledBy, listReportedBy, newestIn, toConfirm, worklist } from './store'
import { OFFICE, OVERSEERS } from './transitions'
import { filedForMeOf, summaryOf } from './views'

/** So many of each post's most urgent matters stand on the first screen. */
const FIRST = 3

export async function listMine(
  { actor, db, now }: ActorContext,
  { cursor }: { cursor?: string },
): Promise<RequestPage> {
  const found = await listReportedBy(db, actor.memberId, cursor, PAGE_AND_ONE)
  return pageFrom(
    found,
    (one) => summaryOf(one, now),
    (last) => last._id,
  )
}

/**
 * What was reported about one door, and by those who live there about other places, newest first, for whoever answers for
 * the door: of it what they may read, each by the name that its reporter chose to have with them.
 */
export async function listAtDoor(
  { actor, db, now }: ActorContext,
  { householdId, cursor }: AtDoorInput,
): Promise<AtDoorPage> {
  const way = await wayTo(db, actor.communityId, householdId)
  if (way.at(-1)?.level !== 'household') throw noSuchPlace()
  authority(
    actor,
    'requests.atDoor',
    way.map(({ id }) => id),
    '您只能查看自己负责的楼栋或网格里的诉求，请返回名册',
  )
  const [here, elsewhere] = await Promise.all([
    newestIn(db, householdId, cursor, PAGE_AND_ONE),
    reportedElsewhere({ db, actor }, [householdId], cursor, PAGE_AND_ONE),
  ])
  const found = new Map([...here, ...elsewhere].map((one) => [one._id, one]))
  const page = pageFrom(
    [...found.values()].sort((a, b) => (a._id < b._id ? 1 : -1)),
    (one) => one,
    ({ _id }) => _id,
  )
  const readable = page.items.filter((one) => mayRead(one, actor))
  return {
    items: readable.map((one) => ({
      ...summaryOf(one, now),
      reporter: reporterNameFor(one, actor),
      ...(placesOf(one).includes(householdId) ? {} : { elsewhere: true }),
    })),
    next: page.next,
  }
}

/** What the actor filed for others and may still read: whoever gave a post up reads no more of what came with it. */
export async function listFiled(
  { actor, db, now }: ActorContext,
  { cursor }: { cursor?: string },
): Promise<RequestPage> {
  const { items, next } = pageFrom(
    await listFiledBy(db, actor.memberId, cursor, PAGE_AND_ONE),
    (one) => one,
    (last) => last._id,
  )
  return { items: items.filter((one) => mayRead(one, actor)).map((one) => summaryOf(one, now)), next }
}

/** What was filed for somebody of the actor's name at a door of theirs, and they have not said yet whether it is theirs. */
export async function listFiledForMe({ actor, db, now }: ActorContext): Promise<{ items: FiledForMe[] }> {
  const doors = doorsOf(actor.member)
  if (doors.length === 0) return { items: [] }
  const found = await awaiting(db, doors, actor.member.name, PAGE)
  return { items: found.filter((one) => isAskedOf(one, actor)).map((one) => filedForMeOf(one, actor, now)) }
}

export async function listWorklist(ctx: ActorContext, input: WorklistInput): Promise<RequestPage> {
  const { actor, db, now } = ctx
  const post = heldPost(actor, input.postKey)
  if (!post) throw forbidden('您现在没有这个职务，请返回首页重新选择')
  if (input.box === 'area' && !OVERSEERS.includes(post.kind))
    throw forbidden('这个职务只能查看派给自己的诉求，请改看“我的待办”')
  const box = input.box === 'own' ? { owner: input.postKey } : { scope: await withinOf(ctx, post, input.placeId) }
  const query = { ...input, after: input.cursor, now }
  const [found, held] = await Promise.all([
    worklist(db, box, { ...query, limit: PAGE_AND_ONE }),
    seesHeld(post, actor, input) ? worklist(db, { scope: heldList(actor.communityId) }, { ...query, limit: PAGE }) : [],
  ])
  const page = pageFrom(
    found,
    (one) => summaryOf(one, now),
    (last) => last.sortKey,
  )
  return { ...page, items: [...held.map((one) => summaryOf(one, now)), ...page.items] }
}

/** Where a list of the area looks: in the place of the post, or in one that lies within it. */
async function withinOf({ actor, db }: ActorContext, { at }: Post, placeId: string | undefined): Promise<string> {
  if (placeId === undefined || placeId === at.id) return at.id
  const way = await wayTo(db, actor.communityId, placeId)
  if (!way.some(({ id }) => id === at.id)) throw forbidden('这里不在您的辖区，请返回工作台重新选择')
  return placeId
}

/** What is held lies in no place's list; the office finds it before all others of its community. */
const seesHeld = (post: Post, { communityId }: Actor, { box, cursor, placeId }: WorklistInput): boolean =>
  box === 'area' &&
  cursor === undefined &&
  placeId === undefined &&
  OFFICE.includes(post.kind) &&
  post.at.id === communityId

export const waitingView = z.object({
  /** My own, answered, and waiting for my word. */
  toConfirm: z.array(requestSummary),
  posts: z.array(
    z.object({
      post: postView,
      /** Whether this post sees all that lies in its place. */
      oversees: z.boolean(),
      new: z.number().int(),
      working: z.number().int(),
      overdue: z.number().int(),
      /** The most urgent ones. */
      first: z.array(requestSummary),
    }),
  ),
  mark,
})

/** The first screen: everything in one call, the counts from the indexes alone. */
export async function waitingFor(ctx: ActorContext): Promise<z.infer<typeof waitingView>> {
  const { actor, db, now } = ctx
  const [mine, ...posts] = await Promise.all([
    toConfirm(db, actor.memberId, PAGE),
    ...actor.posts.filter(({ kind }) => hasDesk(kind)).map((post) => waitingForPost(ctx, post)),
  ])
  return { toConfirm: mine.map((one) => summaryOf(one, now)), posts }
}

async function waitingForPost({ db, now }: ActorContext, post: Actor['posts'][number]) {
  const key = keyOf(post)
  const open = (phase: 'new' | 'working') => worklist(db, { owner: key }, { phase, overdue: false, now, limit: FIRST })
  const [fresh, working, lateFresh, lateWorking, firstFresh, firstWorking] = await Promise.all([
    countOwned(db, key, 'new'),
    countOwned(db, key, 'working'),
    countOverdue(db, key, 'new', now),
    countOverdue(db, key, 'working', now),
    open('new'),
    open('working'),
  ])
  const first = [...firstFresh, ...firstWorking].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).slice(0, FIRST)
  return {
    post: postViewOf(post),
    oversees: OVERSEERS.includes(post.kind),
    new: fresh,
    working,
    overdue: lateFresh + lateWorking,
    first: first.map((one) => summaryOf(one, now)),
  }
}
