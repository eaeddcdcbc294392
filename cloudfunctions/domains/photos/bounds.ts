import type { Metadata } from 'sharp'
import { AppError } from '../../kernel/errors'

/** What may be decoded at all, and how large it becomes: decided from the header of a picture, before a pixel is read. */

const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'heif']

/** Pixels on one side. */
const SIDE_AT_MOST = 16_000
/** More pixels than any telephone takes; a small file that unpacks to more is an attack. */
const PIXELS_AT_MOST = 60_000_000
/** What is stored in several passes is held in memory as a whole. */
const PIXELS_IN_PASSES = 25_000_000
/** So is whatever a video codec packed, several times over. */
const PIXELS_IN_HEIF = 16_000_000

type Header = Pick<Metadata, 'format' | 'width' | 'height' | 'isProgressive' | 'depth' | 'hasAlpha'>

const notAPicture = () =>
  new AppError('INVALID_INPUT', 'NOT_A_PICTURE', '这张照片打不开，请换一张照片（支持 JPG、PNG）')

const tooManyPixels = () =>
  new AppError('INVALID_INPUT', 'PICTURE_TOO_LARGE', '这张照片的尺寸太大，请缩小后重新选择，或改用截图')

/** An iPhone's own format, where the decoder here lacks it. */
const heicPicture = () =>
  new AppError(
    'INVALID_INPUT',
    'HEIC_PICTURE',
    '这张照片是 HEIC 格式，这里打不开。请改选 JPG 照片；iPhone 可在“设置 → 相机 → 格式”里选“兼容性最佳”再拍',
  )

/** @throws {AppError} INVALID_INPUT for what is not to be decoded */
export function refuseByHeader(header: Header): void {
  const { format, width, height } = header
  if (!FORMATS.includes(format)) throw notAPicture()
  if (Math.max(width, height) > SIDE_AT_MOST || width * height > pixelsAtMost(header)) throw tooManyPixels()
}

function pixelsAtMost({ format, isProgressive, depth, hasAlpha }: Header): number {
  // Where the whole is in memory, a pixel with more than eight bits a colour takes twice the room.
  const room = depth === 'uchar' ? 1 : 2
  if (format === 'heif') return PIXELS_IN_HEIF / (hasAlpha ? 2 : room)
  return isProgressive ? PIXELS_IN_PASSES / room : PIXELS_AT_MOST
}

/** What to say of a picture that could not be read. */
export function refusalFor(content: Buffer, thrown: unknown): AppError {
  if (isHeic(content)) return heicPicture()
  if (thrown instanceof AppError) return thrown
  return String(thrown).includes('timeout') ? tooManyPixels() : notAPicture()
}

/** Brands of HEIC in the first box of a file; AVIF is a sibling that begins alike. */
function isHeic(content: Buffer): boolean {
  const [length, box] = content.length > 16 ? [content.readUInt32BE(0), content.toString('latin1', 4, 8)] : [0, '']
  const brands = box === 'ftyp' ? content.toString('latin1', 8, Math.min(length, 64)) : ''
  return /hei[cmsx]|hev[cmsx]/.test(brands) && !brands.includes('avif')
}

interface Size {
  width: number
  height: number
}

/**
 * The size to draw at: the longer side at most `long`, unless that made the shorter one less than `short`. So a long
 * screenshot stays readable. Nothing becomes larger than it is.
 */
export function sizeWithin({ width, height }: Size, { long, short }: { long: number; short: number }): Size {
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)]
  const scale = Math.min(1, Math.max(long / longer, short / shorter))
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}
