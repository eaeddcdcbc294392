import type { Upload } from 'types/members'
import { photoView } from 'types/requests'
import * as z from 'zod'
import { AppError } from '../kernel/errors'
import { download, pathOf, remove, temporaryUrls, upload } from '../kernel/files'
import { newId } from '../kernel/ids'
import { type ActorContext, procedure, router } from '../kernel/procedure'
import { cleanPicture } from './clean'
import { incomingFolder, pictureMissing, UPLOADS_AT_MOST } from './rules'
import { keepUpload } from './store'

export const photosRouter = router({
  accept: procedure(
    'photos.accept',
    'Take in a picture that my app put into cloud storage: clean it and keep it for use.',
  )
    .input(z.object({ fileId: z.string().max(300) }))
    .output(photoView)
    .mutation(async ({ ctx, input }) => viewOf(await accept(ctx, input.fileId))),
})

async function accept(ctx: ActorContext, source: string): Promise<Upload> {
  const { member, memberId, communityId } = ctx.actor
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
  const [fileId, thumbnailId] = await Promise.all([
    upload(`photos/${communityId}/${id}.jpg`, picture),
    upload(`photos/${communityId}/${id}-s.jpg`, thumbnail),
  ])
  const kept: Upload = { id, source, fileId, thumbnailId, at: ctx.now }
  if (!(await keepUpload(ctx.db, memberId, kept))) {
    // The same picture came twice at once; the other call keeps it.
    await remove([fileId, thumbnailId])
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这张照片正在处理，请稍等一下')
  }
  await remove([source])
  return kept
}

async function viewOf({ id, fileId, thumbnailId }: Upload) {
  const urls = await temporaryUrls([fileId, thumbnailId])
  return { id, url: urls.get(fileId) ?? '', thumbnailUrl: urls.get(thumbnailId) ?? '' }
}
