import { cursor, pageOf } from 'types/common'
import type { Upload } from 'types/members'
import { type PictureDocument, type ReviewView, reviewInput, reviewView } from 'types/photos'
import { photoView } from 'types/requests'
import { POST_NAMES } from 'types/words/posts'
import * as z from 'zod'
import { holdsAny } from '../kernel/actor'
import { digested } from '../kernel/digested'
import { AppError } from '../kernel/errors'
import { download, incomingFolder, pathOf, remove, temporaryUrls, upload } from '../kernel/files'
import { authority, postsFor } from '../kernel/grants'
import { newId } from '../kernel/ids'
import { PAGE_AND_ONE, pageFrom } from '../kernel/page'
import { type ActorContext, procedure, router } from '../kernel/procedure'
import { takeStep } from '../kernel/steps'
import { askAbout } from './checks'
import { cleanPicture } from './clean'
import { decideOn, takenIn } from './life'
import { pictureMissing, UPLOADS_AT_MOST } from './rules'
import { heldIdOf, heldPath, publishedIdOf, showPhotos } from './showing'
import { countToReview, keepUpload, pictures, toReview } from './store'

export const photosRouter = router({
  accept: procedure(
    'photos.accept',
    'Take in a picture that my app put into cloud storage: clean it and keep it for use. Others see it once it passed WeChat’s check.',
  )
    .input(z.object({ fileId: z.string().max(300) }))
    .output(photoView)
    .mutation(async ({ ctx, input }) => {
      const kept = await accept(ctx, input.fileId)
      const [shown] = await showPhotos([kept], true)
      if (!shown) throw pictureMissing()
      return shown
    }),

  waiting: procedure(
    'photos.waiting',
    'How many pictures wait for my look; none for whoever has no post to look at them.',
  )
    .output(z.number().int())
    .query(({ ctx }) =>
      holdsAny(ctx.actor, postsFor('photos.publish')) ? countToReview(ctx.db, ctx.actor.communityId) : 0,
    ),

  reviews: procedure('photos.reviews', 'The pictures of which WeChat is not sure, oldest first.')
    .input(z.object({ cursor }))
    .output(pageOf(reviewView))
    .query(async ({ ctx, input }) => {
      const found = await toReview(ctx.db, ctx.actor.communityId, input.cursor, PAGE_AND_ONE)
      const urls = await temporaryUrls(found.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]).map(heldIdOf))
      return pageFrom(
        found,
        (picture) => reviewViewOf(picture, urls),
        (last) => last._id,
      )
    }),

  publish: procedure('photos.publish', 'Let others see a picture of which WeChat was not sure.')
    .input(reviewInput)
    .use(digested())
    .output(reviewView)
    .mutation(({ ctx, input }) => decide(ctx, input, 'publish')),

  withhold: procedure('photos.withhold', 'Let nobody see a picture of which WeChat was not sure. Its owner is told.')
    .input(reviewInput)
    .use(digested())
    .output(reviewView)
    .mutation(({ ctx, input }) => decide(ctx, input, 'withhold')),
})

async function accept(ctx: ActorContext, source: string): Promise<Upload> {
  const { member, memberId, communityId, openid } = ctx.actor
  const known = member.uploads.find((one) => one.source === source)
  if (known) return known
  if (!pathOf(source).startsWith(incomingFolder(memberId))) throw pictureMissing()
  if (member.uploads.length >= UPLOADS_AT_MOST) {
    throw new AppError('RATE_LIMITED', 'MALFORMED', '还没用上的照片太多，请先提交已选好的，或明天再试')
  }
  const content = await download(source)
  if (!content) throw pictureMissing()
  const { picture, thumbnail } = await cleanPicture(content).catch(async (refusal) => {
    await remove([source])
    throw refusal
  })
  const id = newId()
  const held = await Promise.all([
    upload(heldPath(communityId, `${id}.jpg`), picture),
    upload(heldPath(communityId, `${id}-s.jpg`), thumbnail),
  ])
  const [fileId, thumbnailId] = held.map(publishedIdOf) as [string, string]
  const kept: Upload = { id, source, fileId, thumbnailId, at: ctx.now }
  if (!(await keepUpload(ctx.db, memberId, kept))) {
    // The same picture came twice at once; the other call keeps it.
    await remove(held)
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这张照片正在处理，请稍等一下')
  }
  const waiting = takenIn(kept, ctx.actor, ctx.now)
  await pictures(ctx.db).insert(waiting)
  await Promise.all([remove([source]), askAbout(ctx, waiting, openid)])
  return kept
}

async function decide(
  ctx: ActorContext,
  { id: matterId, key }: z.infer<typeof reviewInput>,
  action: 'publish' | 'withhold',
): Promise<ReviewView> {
  const { actor, now } = ctx
  const post = authority(actor, action === 'publish' ? 'photos.publish' : 'photos.withhold', [actor.communityId])
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  const deed = { matterId, memberId: actor.memberId, step: action, key, sent: ctx.sent, what: '张照片' }
  const picture = await takeStep(ctx, pictures, deed, (found) => decideOn(found, actor, { action, by, key, now }))
  return reviewViewOf(picture, new Map())
}

const reviewViewOf = ({ _id, fileId, thumbnailId, createdAt }: PictureDocument, urls: Map<string, string>) => ({
  id: _id,
  url: urls.get(heldIdOf(fileId)) ?? '',
  thumbnailUrl: urls.get(heldIdOf(thumbnailId)) ?? '',
  takenInAt: createdAt.getTime(),
})
