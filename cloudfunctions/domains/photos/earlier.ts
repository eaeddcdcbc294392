import type { PictureDocument, PictureFiles } from 'types/photos'

/**
 * Where the files of a picture lie, and all that is still to be known of how it was until November 2026: a picture was
 * kept under the names that it would have once it was published, `photos/COMMUNITY/ID.jpg`, and until then lay under
 * `held/` instead of `photos/`. Documents of that time have no `shown`. Here and nowhere else.
 */

/** Where a picture lies that only its owner sees. */
export const heldFilesOf = ({ fileId, thumbnailId }: PictureFiles): PictureFiles => ({
  fileId: heldIdOf(fileId),
  thumbnailId: heldIdOf(thumbnailId),
})

const heldIdOf = (fileId: string): string => fileId.replace('/photos/', '/held/')

/** Where others see it; null as long as they do not. */
export function shownFilesOf(picture: PictureDocument): PictureFiles | null {
  if (picture.state !== 'published') return null
  if (isEarlier(picture)) return { fileId: picture.fileId, thumbnailId: picture.thumbnailId }
  return picture.shown?.ready ? picture.shown : null
}

/** Does it still lie where only its owner sees it? */
export const isHeld = (picture: PictureDocument): boolean =>
  picture.state !== 'withheld' && picture.state !== 'dropped' && shownFilesOf(picture) === null

export const isEarlier = ({ shown }: PictureDocument): boolean => shown === undefined

/** Every file that a picture has, or may have. */
export const filesOf = (picture: PictureFiles & Partial<Pick<PictureDocument, 'shown'>>): string[] => [
  ...new Set(
    [picture, heldFilesOf(picture), ...(picture.shown ? [picture.shown] : [])].flatMap(({ fileId, thumbnailId }) => [
      fileId,
      thumbnailId,
    ]),
  ),
]
