import { type ReviewView, reviewInput, reviewPage, reviewsInput, reviewView } from 'types/photos'
import { photoView } from 'types/request-views'
import { reservedView, reserveInput } from 'types/reservations'
import { POST_NAMES } from 'types/words/posts'
import * as z from 'zod'
import { holdsAny } from '../../kernel/actor'
import { digested } from '../../kernel/digested'
import { temporaryUrls } from '../../kernel/files'
import { authority, postsFor } from '../../kernel/grants'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { reserve } from '../../kernel/reservations'
import { isKnown, markUntil, UNCHANGED } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { heldFilesOf } from './earlier'
import { decideOn } from './life'
import { photoOf, pictureMissing } from './rules'
import { addressesUntil, ownPhotos } from './showing'
import { countToReview, type ListedPicture, pictures, toReview } from './store'
import { accept } from './taking-in'

export const photosRouter = router({
  reserve: procedure(
    'photos.reserve',
    'Names under which my app may put pictures into cloud storage, for all that I chose at once. Each counts towards the quota of a day; whatever lies there is deleted a day later.',
  )
    .input(reserveInput)
    .output(reservedView)
    .mutation(({ ctx, input }) => reserve(ctx, input)),

  accept: procedure(
    'photos.accept',
    'Take in a picture that my app put under a reserved name: clean it and keep it for use. The same name again gives the same picture. Others see it once it passed WeChat’s check.',
  )
    .input(z.object({ fileId: z.string().max(300) }))
    .output(photoView)
    .mutation(async ({ ctx, input }) => {
      const { _id: id, ...picture } = await accept(ctx, input.fileId)
      const [shown] = await ownPhotos(ctx.db, [photoOf({ id, ...picture })])
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
    .input(reviewsInput)
    .output(orUnchanged(reviewPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await toReview(ctx.db, ctx.actor.communityId, cursor, PAGE_AND_ONE)
      const page = (urls: Map<string, string>) =>
        pageFrom(
          found,
          (picture) => reviewViewOf(picture, urls),
          (last) => last._id,
        )
      const bare = page(new Map())
      if (isKnown(ctx, since, bare)) return UNCHANGED
      const urls = await temporaryUrls(
        found.map(heldFilesOf).flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]),
      )
      return { ...page(urls), mark: markUntil(ctx, bare, found.length > 0 ? addressesUntil(ctx.now) : null) }
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

function reviewViewOf(picture: ListedPicture, urls: Map<string, string>): ReviewView {
  const { fileId, thumbnailId } = heldFilesOf(picture)
  const { _id: id, createdAt } = picture
  return { id, url: urls.get(fileId) ?? '', thumbnailUrl: urls.get(thumbnailId) ?? '', takenInAt: createdAt.getTime() }
}
