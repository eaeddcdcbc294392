import type { RequestDocument } from 'types/requests'
import type { Context } from '../kernel/context'
import type { Reaction } from '../kernel/effects'
import { remove } from '../kernel/files'
import { UPLOAD_LIFETIME } from './rules'
import { dropUploads, withUploadsBefore } from './store'

/** Pictures that found their place in a request no longer wait with their member. */
export const dropUsed: Reaction<RequestDocument> = async ({ effect, matter, context }) => {
  const entry = matter.timeline.find((one) => one.id === effect.entryId)
  const photos = entry?.step === 'submit' ? matter.photos : (entry?.photos ?? [])
  if (!entry?.by || photos.length === 0) return
  await dropUploads(
    context.db,
    entry.by.memberId,
    photos.map((photo) => photo.id),
  )
}

/** Removes pictures that were taken in and never used. Run by the clock. */
export async function removeUnused(context: Context): Promise<number> {
  const before = new Date(context.now.getTime() - UPLOAD_LIFETIME)
  const holders = await withUploadsBefore(context.db, before, 100)
  for (const { _id, uploads } of holders) {
    const unused = uploads.filter((upload) => upload.at < before)
    await remove(unused.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]))
    await dropUploads(
      context.db,
      _id,
      unused.map((upload) => upload.id),
    )
  }
  return holders.length
}
