import { pinyinMark } from '../../kernel/in-order'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { entryMoment, mustLead, sourceOf } from './activities'
import { periodAt } from './entering'
import { placeOfPost } from './over'
import { periodsIn } from './period-store'
import { entryFor, periodIdOf } from './reporting'
import { activities, filesOver, type ListedFile } from './store'
import { rowOf } from './views'

interface Asked {
  activityId: string
  search?: string | undefined
  cursor?: string | undefined
}

/**
 * The list of whoever leads an activity, by pinyin, and who of it is noted; at a desk today. It has the people over whom they
 * hold a post. Others come as well: by letters or a part of the name they are found in the whole community, without where
 * they belong.
 *
 * @throws {AppError} NOT_FOUND, FORBIDDEN for whoever does not lead it
 */
export async function listOf(ctx: ActorContext, { activityId, search, cursor }: Asked) {
  const { db, now } = ctx
  const { communityId } = ctx.actor
  const activity = await activities(db).get(activityId)
  mustLead(activity, ctx.actor)
  const own = placeOfPost(ctx)
  const isWide = search !== undefined && search !== '' && own !== communityId
  const asked = { communityId, over: isWide ? communityId : own, state: 'active' as const, search, after: cursor }
  const found = await filesOver(db, asked, PAGE_AND_ONE)
  const at = entryMoment(activity, now)
  const period = await periodAt(ctx, communityId, at)
  const done = await periodsIn(
    db,
    found.map(({ _id }) => periodIdOf(_id, period)),
  )
  const source = sourceOf(activity, at)
  const here = new Set(done.flatMap((one) => (entryFor(one, source)?.state === 'counted' ? [one.fileId] : [])))
  const row = (file: ListedFile) => ({
    ...rowOf(file),
    ...(isWide ? { unit: null, branch: null, home: null } : {}),
    here: here.has(file._id),
  })
  return pageFrom(found, row, pinyinMark)
}
