import type { PictureDocument, PictureFiles } from 'types/photos'
import type { PhotoView } from 'types/request-views'
import type { Photo } from 'types/requests'
import { type Database, findByIds } from '../../kernel/database'
import { temporaryUrls } from '../../kernel/files'
import { heldFilesOf, isHeld, shownFilesOf } from './earlier'
import { pictures } from './store'

/** Pictures as people see them. What may be seen follows from a picture's own document, never from which files there are. */

export interface Looked {
  /** As a matter or a member keeps it. */
  photo: Photo
  /** Whether whoever looks is the one who took it. */
  mine: boolean
}

/**
 * The files to show, and whether they are held; null for a picture that this reader does not see.
 * @param picture its document; without one nobody has checked it
 */
export function filesFor(
  { photo, mine }: Looked,
  picture?: PictureDocument,
): (PictureFiles & { held: boolean }) | null {
  const shown = picture && shownFilesOf(picture)
  if (shown) return { ...shown, held: false }
  return mine && (!picture || isHeld(picture)) ? { ...heldFilesOf(photo), held: true } : null
}

/** The pictures that this reader sees, by id, with their addresses: one read for all of them, none where there are none. */
export async function photoViews(db: Database, looked: readonly Looked[]): Promise<Map<string, PhotoView>> {
  const ids = looked.map(({ photo }) => photo.id)
  const known = new Map((await findByIds(pictures(db), ids)).map((picture) => [picture._id, picture]))
  const seen = looked.flatMap((one) => {
    const files = filesFor(one, known.get(one.photo.id))
    return files ? [{ id: one.photo.id, ...files }] : []
  })
  const urls = await temporaryUrls(seen.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]))
  return new Map(
    seen.flatMap(({ id, fileId, thumbnailId, held }): [string, PhotoView][] => {
      const url = urls.get(fileId)
      return url ? [[id, { id, url, thumbnailUrl: urls.get(thumbnailId) ?? url, held }]] : []
    }),
  )
}

/** The same for the pictures of whoever looks, in their order. */
export async function ownPhotos(db: Database, photos: readonly Photo[]): Promise<PhotoView[]> {
  const views = await photoViews(
    db,
    photos.map((photo) => ({ photo, mine: true })),
  )
  return photos.flatMap(({ id }) => views.get(id) ?? [])
}

const MINUTE = 60_000
/** Addresses work for two hours: whoever presses a picture that lay open finds it. */
const ADDRESSES_LAST = 60 * MINUTE

/** When addresses that are given now are given anew. */
export const addressesUntil = (now: Date): Date => new Date(now.getTime() + ADDRESSES_LAST)

/**
 * When the pictures of a view are given anew, though nothing else has changed. One that waits for its check may be shown to
 * all, or be gone, any minute; what became of it is final. Null where there are none.
 */
export function goodUntil(looked: readonly Looked[], shown: ReadonlyMap<string, PhotoView>, now: Date): Date | null {
  if (looked.length === 0) return null
  const waits = looked.some(({ photo }) => shown.get(photo.id)?.held ?? true)
  return waits ? new Date(now.getTime() + MINUTE) : addressesUntil(now)
}
