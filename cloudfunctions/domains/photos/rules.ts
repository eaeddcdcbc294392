import type { Photo } from 'types/requests'
import { AppError } from '../../kernel/errors'

/** Pictures that one person may have waiting at a time. */
export const UPLOADS_AT_MOST = 30
/** After this many milliseconds without use a picture is removed. */
export const UPLOAD_LIFETIME = 24 * 3_600_000

export const pictureMissing = () =>
  new AppError('NOT_FOUND', 'PICTURE_MISSING', '有照片没有传上来，或者已经用在上一次提交里，请删去这张照片后重新选择')

/** A picture as matters and members keep it. */
export const photoOf = ({ id, fileId, thumbnailId }: Photo): Photo => ({ id, fileId, thumbnailId })
