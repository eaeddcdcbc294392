import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { PHOTO_BYTES_AT_MOST } from 'types/words/requests'
import { refusalFor, refuseByHeader, sizeWithin } from './bounds'
import { cleanPicture } from './clean'

const drawn = (width: number, height: number, channels: 3 | 4 = 3, background = '#357') =>
  sharp({ create: { width, height, channels, background } })
const outcomeOf = (content: Buffer) =>
  cleanPicture(content).then(
    () => 'ok',
    ({ reason }) => reason,
  )
const sizeOf = async (content: Buffer) => {
  const { format, width, height, orientation, exif } = await sharp(content).metadata()
  expect([format, orientation, exif]).toEqual(['jpeg', undefined, undefined])
  return [width, height]
}
const colourAt = async (content: Buffer, left: number, top: number) => [
  ...(await sharp(content).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
]

/** A PNG of these sides with this much of its pixels; without them whoever begins to decode it finds it damaged. */
function png(width: number, height: number, pixels = Buffer.alloc(0)): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('what is refused by its header', () => {
  const header = {
    format: 'jpeg' as const,
    width: 4000,
    height: 3000,
    isProgressive: false,
    depth: 'uchar' as const,
    hasAlpha: false,
  }

  test.each([
    ['a photo', {}, 'ok'],
    ['16,000 on a side', { width: 16_000, height: 100 }, 'ok'],
    ['16,001 on a side', { width: 100, height: 16_001 }, 'PICTURE_TOO_LARGE'],
    ['60 million pixels', { width: 10_000, height: 6_000 }, 'ok'],
    ['more of them', { width: 10_000, height: 6_001 }, 'PICTURE_TOO_LARGE'],
    ['25 million in passes', { width: 5_000, height: 5_000, isProgressive: true }, 'ok'],
    ['more in passes', { width: 5_000, height: 5_001, isProgressive: true }, 'PICTURE_TOO_LARGE'],
    ['16 million in AVIF', { format: 'heif' as const, width: 4_000, height: 4_000 }, 'ok'],
    ['more in AVIF', { format: 'heif' as const, width: 4_000, height: 4_001 }, 'PICTURE_TOO_LARGE'],
    [
      '16 million in deep AVIF',
      { format: 'heif' as const, width: 4_000, height: 4_000, depth: 'ushort' as const },
      'PICTURE_TOO_LARGE',
    ],
    [
      '16 million in AVIF one can see through',
      { format: 'heif' as const, width: 4_000, height: 4_000, hasAlpha: true },
      'PICTURE_TOO_LARGE',
    ],
    [
      '12.5 million deep ones in passes',
      { width: 5_000, height: 2_500, isProgressive: true, depth: 'ushort' as const },
      'ok',
    ],
    [
      'more deep ones in passes',
      { width: 5_000, height: 2_501, isProgressive: true, depth: 'ushort' as const },
      'PICTURE_TOO_LARGE',
    ],
    ['another format', { format: 'tiff' as const }, 'NOT_A_PICTURE'],
  ])('%s: %s', (_, changes, expected) => {
    const refuse = () => refuseByHeader({ ...header, ...changes })
    if (expected === 'ok') expect(refuse).not.toThrow()
    else expect(refuse).toThrow(expected)
  })

  test('is never decoded: there is nothing in it to decode', async () => {
    expect(await outcomeOf(png(16_001, 1))).toBe('PICTURE_TOO_LARGE')
    expect(await outcomeOf(png(7_800, 7_800))).toBe('PICTURE_TOO_LARGE')
    expect(await outcomeOf(png(7_700, 7_700))).toBe('NOT_A_PICTURE')
  })

  test('is what took too long, and what is too heavy', async () => {
    expect(refusalFor(Buffer.alloc(0), new Error('timeout: 25% complete')).reason).toBe('PICTURE_TOO_LARGE')
    expect(await outcomeOf(Buffer.alloc(PHOTO_BYTES_AT_MOST + 1))).toBe('PICTURE_TOO_LARGE')
  })
})

describe('what the decoder here cannot read', () => {
  test('is HEIC, and it is said what to do', async () => {
    const avif = await drawn(64, 48).avif().toBuffer()
    expect(await outcomeOf(avif)).toBe('ok')
    const renamed = { avif: 'heic', av01: 'hvc1', av1C: 'hvcC' }
    const heic = Object.entries(renamed).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      avif.toString('latin1'),
    )
    const refusal = await cleanPicture(Buffer.from(heic, 'latin1')).catch((thrown) => thrown)
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', reason: 'HEIC_PICTURE' })
    expect(refusal.userMessage).toMatch(/JPG.*兼容性最佳/)
  })

  test.each([
    ['a GIF', () => drawn(8, 8).gif().toBuffer()],
    ['a TIFF', () => drawn(8, 8).tiff().toBuffer()],
    [
      'a drawing that names a file',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    ],
    ['half a photo', async () => (await drawn(800, 800).jpeg().toBuffer()).subarray(0, 2_000)],
    ['nothing', async () => Buffer.alloc(0)],
  ])('is %s', async (_, content) => {
    expect(await outcomeOf(await content())).toBe('NOT_A_PICTURE')
  })
})

describe('what comes out', () => {
  test.each([
    ['a photo', [3200, 2400], [1600, 1200], [320, 240]],
    ['a long screenshot', [1080, 10_000], [600, 5_556], [120, 1_111]],
    ['one that was small', [200, 50], [200, 50], [200, 50]],
  ])('of %s', async (_, [width = 0, height = 0], picture, thumbnail) => {
    const clean = await cleanPicture(await drawn(width, height).png().toBuffer())
    expect([await sizeOf(clean.picture), await sizeOf(clean.thumbnail)]).toEqual([picture, thumbnail])
    expect(sizeWithin({ width: height, height: width }, { long: 1600, short: 600 })).toEqual({
      width: picture[1],
      height: picture[0],
    })
  })

  test('stands upright, whichever way the telephone was held', async () => {
    const red = await drawn(40, 100, 3, '#f00').png().toBuffer()
    // 6: the first row is what was on the right.
    const lying = await drawn(100, 100, 3, '#00f')
      .composite([{ input: red, left: 0, top: 0 }])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { picture } = await cleanPicture(lying)
    expect((await colourAt(picture, 50, 10))[0]).toBeGreaterThan(200)
    expect((await colourAt(picture, 50, 90))[2]).toBeGreaterThan(200)
  })

  test('is white where it was clear, and the first of several frames', async () => {
    const clear = await cleanPicture(await drawn(20, 20, 4, '#0000').png().toBuffer())
    expect(await colourAt(clear.picture, 10, 10)).toEqual([255, 255, 255])
    const frames = await sharp(
      [await drawn(20, 20, 3, '#f00').png().toBuffer(), await drawn(20, 20, 3, '#00f').png().toBuffer()],
      { join: { animated: true } },
    )
      .webp({ lossless: true })
      .toBuffer()
    const first = await cleanPicture(frames)
    expect(await sizeOf(first.picture)).toEqual([20, 20])
    expect((await colourAt(first.picture, 10, 10))[0]).toBeGreaterThan(200)
  })
})

test('16 bits a channel keep their colours', async () => {
  const pixels = Buffer.alloc(64 * 64 * 3, Buffer.from([192, 32, 32]))
  const deep = await sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .toColourspace('rgb16')
    .png()
    .toBuffer()
  expect((await sharp(deep).metadata()).depth).toBe('ushort')
  const colour = await colourAt((await cleanPicture(deep)).picture, 30, 30)
  for (const [index, value] of [192, 32, 32].entries()) expect(Math.abs((colour[index] ?? 0) - value)).toBeLessThan(4)
})
