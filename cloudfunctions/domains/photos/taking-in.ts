import type { Upload } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { ReservationDocument } from 'types/reservations'
import { insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { bucketOf, pathOf } from '../../kernel/file-ids'
import { download, fileIdOf, remove, upload } from '../../kernel/files'
import type { ActorContext } from '../../kernel/procedure'
import { noteAttempt, ownPath, pictureIdOf, reservedAs, reservedFile, spend } from '../../kernel/reservations'
import { askAbout } from './checks'
import { type CleanPicture, cleanPicture } from './clean'
import { isHeld } from './earlier'
import { takenIn } from './life'
import { heldFiles } from './names'
import { pictureMissing, UPLOADS_AT_MOST } from './rules'
import { keepUpload, pictures, uploadFrom } from './store'

/**
 * Takes in the picture that lies under a reserved name; the same again gives the same picture. Before a file is made it is
 * written down how it will be called, so that wherever this dies the next call goes on, or the clock finds what is left.
 * @throws {AppError} NOT_FOUND/PICTURE_MISSING where nothing was reserved or nothing lies there
 */
export async function accept(ctx: ActorContext, fileId: string): Promise<PictureDocument> {
  const reservation = await reservedAs(ctx, fileId)
  if (!reservation) return refuseUnreserved(ctx, fileId)
  const before = await pictures(ctx.db).get(pictureIdOf(reservation))
  if (before) return before
  if (ctx.actor.member.uploads.length >= UPLOADS_AT_MOST) {
    throw new AppError('RATE_LIMITED', 'MALFORMED', '还没用上的照片太多，请先提交已选好的，或明天再试')
  }
  const source = await reservedFile(reservation)
  const content = await download(source)
  if (!content) return madeMeanwhile(ctx, reservation)
  const attempt = {
    id: pictureIdOf(reservation),
    ...heldFiles(bucketOf(source), [reservation.salt ?? reservation._id, content]),
  }
  const clean = await cleanPicture(content).catch(async (refusal) => {
    await Promise.all([remove([source]), spend(ctx.db, reservation._id)])
    throw refusal
  })
  if (!(await noteAttempt(ctx.db, reservation._id, attempt))) return madeMeanwhile(ctx, reservation)
  const picture = await keep(ctx, { ...attempt, source: reservation._id, at: ctx.now }, clean)
  await Promise.all([remove([source]), askAbout(ctx, picture, ctx.actor.openid)])
  return picture
}

/** Something of one's own under a name that is not reserved, or no longer: nobody will come back for it. */
async function refuseUnreserved(ctx: ActorContext, fileId: string): Promise<never> {
  const path = ownPath(ctx, fileId)
  if (path) await remove([await fileIdOf(path)])
  throw pictureMissing()
}

/** Where the same picture was sent twice at once, the other call may have taken the file away. */
async function madeMeanwhile({ db }: ActorContext, reservation: ReservationDocument): Promise<PictureDocument> {
  const picture = await pictures(db).get(pictureIdOf(reservation))
  if (!picture) throw pictureMissing()
  return picture
}

/**
 * Several calls about one name may come here. Where they found the same, they write the same under the same names; where
 * not, the files of the first one that keeps its upload with the member become the picture, and the others take theirs away.
 */
async function keep({ actor, db, now }: ActorContext, mine: Upload, clean: CleanPicture): Promise<PictureDocument> {
  await Promise.all([upload(pathOf(mine.fileId), clean.picture), upload(pathOf(mine.thumbnailId), clean.thumbnail)])
  // One that came to its end meanwhile may have been used already: it must not wait with its owner again.
  const upToNow = await pictures(db).get(mine.id)
  const first =
    upToNow || (await keepUpload(db, actor.memberId, mine)) ? mine : await uploadFrom(db, actor, mine.source)
  const picture = upToNow ?? (first && (await insertOnce(pictures(db), takenIn(first, actor, now))))
  const isMine = picture?.fileId === mine.fileId
  if (!isMine || !isHeld(picture)) await remove([mine.fileId, mine.thumbnailId])
  if (!picture) throw pictureMissing()
  return picture
}
