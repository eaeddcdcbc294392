import type { Photo } from 'types/requests'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'

/** Pictures that one person may have waiting at a time. */
export const UPLOADS_AT_MOST = 30
/** After this many milliseconds without use a picture is removed. */
export const UPLOAD_LIFETIME = 24 * 3_600_000

export const pictureMissing = () =>
  new AppError('NOT_FOUND', 'PICTURE_MISSING', '有照片没有传上来，或者已经用在上一次提交里，请删去这张照片后重新选择')

/**
 * The actor's own waiting pictures by these ids.
 * @throws {AppError} NOT_FOUND when one of them is not theirs, or not there
 */
export function photosOf(actor: Actor, ids: string[]): Photo[] {
  return ids.map((id) => {
    const upload = actor.member.uploads.find((one) => one.id === id)
    if (!upload) throw pictureMissing()
    return photoOf(upload)
  })
}

/** A picture as matters and members keep it. */
export const photoOf = ({ id, fileId, thumbnailId }: Photo): Photo => ({ id, fileId, thumbnailId })
