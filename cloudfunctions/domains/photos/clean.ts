import type { SharpOptions } from 'sharp'
import { PHOTO_BYTES_AT_MOST } from 'types/words/requests'
import { AppError } from '../../kernel/errors'
import { refusalFor, refuseByHeader, sizeWithin } from './bounds'

/** A picture drawn anew from its pixels: no place, no device, no time, nothing hidden in it. JPEG, upright. */
export interface CleanPicture {
  picture: Buffer
  thumbnail: Buffer
}

/** Sides in pixels. */
const PICTURE = { long: 1600, short: 600 }
const THUMBNAIL = { long: 320, short: 120 }
/** For one decoding; nobody's picture takes a tenth of it. */
const SECONDS = 8

/** The only readers of libvips that bytes from outside ever reach. */
const READERS = ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`)

/** The first frame, row by row: memory does not grow with the number of either. What may be read says the header. */
const READING: SharpOptions = { limitInputPixels: false, failOn: 'error', sequentialRead: true, pages: 1 }

/**
 * Reads a picture and writes it anew. What cannot be read whole is refused, never passed on as it came; what would cost
 * more than a picture may is refused by its header, before it is decoded.
 * @throws {AppError} INVALID_INPUT: PICTURE_TOO_LARGE in bytes, pixels or time, HEIC_PICTURE where the decoder lacks that
 * format, NOT_A_PICTURE for everything that is none
 */
export async function cleanPicture(content: Buffer): Promise<CleanPicture> {
  if (content.length > PHOTO_BYTES_AT_MOST) {
    throw new AppError('INVALID_INPUT', 'PICTURE_TOO_LARGE', '照片超过 10 MB，请压缩后重新选择')
  }
  try {
    const header = await (await library())(content, READING).metadata()
    refuseByHeader(header)
    return await inTurn(() => draw(content, header))
  } catch (thrown) {
    throw refusalFor(content, thrown)
  }
}

async function draw(content: Buffer, header: { width: number; height: number; orientation?: number }) {
  const sharp = await library()
  const { width, height } = sizeWithin(header, PICTURE)
  // Made small first and turned upright after: turning needs all pixels in memory at once.
  const small = await sharp(content, READING)
    .timeout({ seconds: SECONDS })
    .resize(width, height, { fit: 'fill' })
    // Nothing but how it lies is kept: with a profile, 16 bits a channel would come out in other colours.
    .withExif({ IFD0: { Orientation: String(header.orientation ?? 1) } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const picture = await sharp(small)
    .autoOrient()
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  const thumbnailSize = sizeWithin(await sharp(picture).metadata(), THUMBNAIL)
  const thumbnail = await sharp(picture)
    .resize(thumbnailSize.width, thumbnailSize.height, { fit: 'fill' })
    .jpeg({ quality: 72 })
    .toBuffer()
  return { picture, thumbnail }
}

let loading: Promise<typeof import('sharp')['default']> | undefined

/** Loaded at the first picture, not at the start: most calls bring none. */
function library() {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: READERS })
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loading
}

let last: Promise<unknown> = Promise.resolve()

/** One decoding at a time in an instance, so that its memory is that of one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
