import { readFile } from 'node:fs/promises'
import { AppError } from '../errors'

/**
 * The font of what is printed: Noto Sans SC, which is too large for a bundle. It is read with the first paper, from the path
 * that `CHORUS_FONT` names, from a layer of the functions, or from the package fonts-noto-cjk of Debian.
 */

const NAME = 'NotoSansCJK-Regular.ttc'
const PLACES = [`/opt/fonts/${NAME}`, `/usr/share/fonts/opentype/noto/${NAME}`]

export interface PaperFont {
  content: Buffer
  /** Which font of a collection; undefined where the file is one font. */
  family: string | undefined
}

let read: Promise<PaperFont> | undefined

/** @throws {AppError} UNAVAILABLE/NOT_CONFIGURED where there is none */
export function paperFont(): Promise<PaperFont> {
  read ??= firstOf([process.env.CHORUS_FONT, ...PLACES].filter((one) => one !== undefined)).catch((thrown) => {
    read = undefined
    throw thrown
  })
  return read
}

async function firstOf(places: readonly string[]): Promise<PaperFont> {
  for (const place of places) {
    const content = await readFile(place).catch(() => null)
    if (!content) continue
    return { content, family: content.toString('latin1', 0, 4) === 'ttcf' ? 'NotoSansCJKsc-Regular' : undefined }
  }
  throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '打印用的字体还没有装好，请联系社区管理员')
}
