import { PHOTO_BYTES_AT_MOST } from 'types/words/requests'
import { AppError } from '../kernel/errors'

/** A picture drawn anew from its pixels: no place, no device, no time, nothing hidden in it. JPEG, upright. */
export interface CleanPicture {
  picture: Buffer
  thumbnail: Buffer
}

const FORMATS = ['jpeg', 'png', 'webp', 'heif']
/** Longest side in pixels. */
const PICTURE_SIDE = 1600
const THUMBNAIL_SIDE = 320
/** More pixels than any telephone takes; a small file that unpacks to more is an attack. */
const PIXELS_AT_MOST = 60_000_000

/**
 * Reads a picture and writes it anew. What cannot be read whole is refused, never passed on as it came.
 * @throws {AppError} INVALID_INPUT: PICTURE_TOO_LARGE over 10 MB, NOT_A_PICTURE for everything that is none
 */
export async function cleanPicture(content: Buffer): Promise<CleanPicture> {
  if (content.length > PHOTO_BYTES_AT_MOST) {
    throw new AppError('INVALID_INPUT', 'PICTURE_TOO_LARGE', '照片超过 10 MB，请压缩后重新选择')
  }
  // Loaded here, not at the start: most calls bring no picture.
  const { default: sharp } = await import('sharp')
  try {
    const source = sharp(content, { limitInputPixels: PIXELS_AT_MOST, failOn: 'error' })
    const { format } = await source.metadata()
    if (!FORMATS.includes(format)) throw new Error(`format ${format}`)
    const within = (side: number) =>
      source
        .clone()
        .rotate()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
    const [picture, thumbnail] = await Promise.all([
      within(PICTURE_SIDE).jpeg({ quality: 80, mozjpeg: true }).toBuffer(),
      within(THUMBNAIL_SIDE).jpeg({ quality: 72 }).toBuffer(),
    ])
    return { picture, thumbnail }
  } catch {
    throw new AppError('INVALID_INPUT', 'NOT_A_PICTURE', '这张照片打不开，请换一张照片（支持 JPG、PNG）')
  }
}
