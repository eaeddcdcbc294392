import type { PictureDocument, PictureFiles } from 'types/photos'
import { command, type Database } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { pathOf } from '../../kernel/file-ids'
import { download, remove, upload } from '../../kernel/files'
import { filesOf, heldFilesOf, isEarlier } from './earlier'
import { copiesOf } from './names'
import { pictures } from './store'

/** The files of a picture follow what its document says. Each may come again after a crash, and then changes nothing. */

/** Puts copies where others see them, under the names that the document has for them, then says so. */
export const publishFiles: Reaction<PictureDocument> = async ({ matter, context: { db } }) => {
  const held = heldFilesOf(matter)
  if (!matter.shown?.ready) {
    const contents = await Promise.all([download(held.fileId), download(held.thumbnailId)])
    const [picture, thumbnail] = contents
    // Not held any more: it was published, or dropped, in another call.
    if (!picture || !thumbnail) return
    const shown = await namesFor(db, matter)
    await Promise.all([upload(pathOf(shown.fileId), picture), upload(pathOf(shown.thumbnailId), thumbnail)])
    const isReady = await pictures(db).update(
      { _id: matter._id, state: 'published', 'shown.fileId': shown.fileId },
      { 'shown.ready': true },
    )
    // Dropped meanwhile: nobody is to see it.
    if (isReady === 0) await remove([shown.fileId, shown.thumbnailId])
  }
  await remove([held.fileId, held.thumbnailId])
}

/** One that an earlier version was about to publish has none yet. */
async function namesFor(db: Database, picture: PictureDocument): Promise<PictureFiles> {
  if (picture.shown) return picture.shown
  const shown = { ...copiesOf(picture), ready: false }
  if (isEarlier(picture)) await pictures(db).update({ _id: picture._id }, { shown: command().set(shown) })
  return shown
}

/** Nobody is to see it, its owner included. */
export const removeFiles: Reaction<PictureDocument> = async ({ matter, context: { db } }) => {
  await remove(filesOf(matter))
  if (matter.shown) await pictures(db).update({ _id: matter._id }, { shown: command().set(null) })
}
