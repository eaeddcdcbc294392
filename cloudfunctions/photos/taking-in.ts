import type { PictureDocument } from 'types/photos'
import type { ReservationDocument } from 'types/reservations'
import { insertOnce } from '../kernel/database'
import { AppError } from '../kernel/errors'
import { bucketOf, pathOf } from '../kernel/file-ids'
import { download, remove, upload } from '../kernel/files'
import { newId } from '../kernel/ids'
import type { ActorContext } from '../kernel/procedure'
import { noteMade, reservedAs, reservedFile } from '../kernel/reservations'
import { askAbout } from './checks'
import { type CleanPicture, cleanPicture } from './clean'
import { isHeld } from './earlier'
import { takenIn } from './life'
import { heldFiles } from './names'
import { pictureMissing, UPLOADS_AT_MOST } from './rules'
import { keepUpload, pictures } from './store'

/**
 * Takes in the picture that lies under a reserved name; the same again gives the same picture. Before a file is made it is
 * written down how it will be called, so that wherever this dies the next call goes on, or the clock finds what is left.
 * @throws {AppError} NOT_FOUND/PICTURE_MISSING where nothing was reserved or nothing lies there
 */
export async function accept(ctx: ActorContext, fileId: string): Promise<PictureDocument> {
  const reservation = await reservedAs(ctx, fileId)
  if (!reservation) throw pictureMissing()
  const before = await madeBefore(ctx, reservation)
  if (before) return before
  if (ctx.actor.member.uploads.length >= UPLOADS_AT_MOST) {
    throw new AppError('RATE_LIMITED', 'MALFORMED', '还没用上的照片太多，请先提交已选好的，或明天再试')
  }
  const source = await reservedFile(reservation)
  const content = await download(source)
  if (!content) return madeMeanwhile(ctx, fileId)
  const clean = await cleanPicture(content).catch(async (refusal) => {
    await remove([source])
    throw refusal
  })
  const picture = await keep(ctx, reservation, clean, bucketOf(source))
  await Promise.all([remove([source]), askAbout(ctx, picture, ctx.actor.openid)])
  return picture
}

const madeBefore = async ({ db }: ActorContext, { made }: ReservationDocument): Promise<PictureDocument | null> =>
  made && pictures(db).get(made.id)

/** Where the same picture was sent twice at once, the other call may have taken the file away. */
async function madeMeanwhile(ctx: ActorContext, fileId: string): Promise<PictureDocument> {
  const reservation = await reservedAs(ctx, fileId)
  const picture = reservation && (await madeBefore(ctx, reservation))
  if (!picture) throw pictureMissing()
  return picture
}

/** Every call about one name makes the same files, in this order, so that each may go on where another one died. */
async function keep(ctx: ActorContext, { _id, made: known }: ReservationDocument, clean: CleanPicture, bucket: string) {
  const { actor, db, now } = ctx
  const made = known ?? (await noteMade(db, _id, { id: newId(), ...heldFiles(bucket) }))
  if (!made) throw pictureMissing()
  await Promise.all([upload(pathOf(made.fileId), clean.picture), upload(pathOf(made.thumbnailId), clean.thumbnail)])
  const upToNow = await pictures(db).get(made.id)
  const kept = { ...made, source: _id, at: now }
  // One that came to its end meanwhile may have been used already: it must not wait with its owner again.
  if (!upToNow) await keepUpload(db, actor.memberId, kept)
  const picture = upToNow ?? (await insertOnce(pictures(db), takenIn(kept, actor, now)))
  if (!isHeld(picture)) await remove([made.fileId, made.thumbnailId])
  return picture
}
