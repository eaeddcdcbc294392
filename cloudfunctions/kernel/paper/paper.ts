import { AppError } from '../errors'
import { paperFont } from './font'

/** What is printed and signed: A4, in one font of which only the characters that stand on the paper are in the file. */

export interface Signature {
  /** For whom somebody signs, as 物业公司. */
  label: string
  name: string
}

export interface Paper {
  title: string
  /** Line by line; a line that is too long goes on in the next one. */
  text: string
  signatures: readonly Signature[]
  /** At the end, as the code by which it is checked. */
  foot: string
  /** At the lower edge of each page, before the number of the page: by what a loose page is known. */
  running: string
  /** When what stands on it was made. The file says it, so that the same paper is the same file. */
  madeAt: Date
}

/** In points, 72 to an inch. */
const MARGIN = 56
const SIZES = { title: 18, text: 11, foot: 9 }
const SIGNATURE = { height: 58, line: 44, gap: 24 }
/** Above the text that runs at the lower edge. */
const RUNNING_ABOVE = 24

/**
 * The paper as PDF.
 * @throws {AppError} INVALID_INPUT with the character that the font lacks, UNAVAILABLE/NOT_CONFIGURED without a font
 */
export async function paperOf({ title, text, signatures, foot, running, madeAt }: Paper): Promise<Buffer> {
  const [{ default: PDFDocument }, { content, family }] = await Promise.all([import('pdfkit'), paperFont()])
  // Without a font of its own it would read one of pdfkit's files.
  const font = null as unknown as string
  const info = { Title: title, CreationDate: madeAt }
  const paper = new PDFDocument({ size: 'A4', margin: MARGIN, font, bufferPages: true, info })
  paper.registerFont('paper', content, family)
  paper.font('paper')
  const signed = signatures.flatMap(({ label, name }) => [label, name])
  refuseMissing(paper, [title, text, foot, running, WORDS, ...signed].join(''))
  const written = new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = []
    paper.on('data', (piece: Buffer) => pieces.push(piece))
    paper.on('end', () => resolve(Buffer.concat(pieces)))
    paper.on('error', reject)
  })
  paper.fontSize(SIZES.title).text(title, { align: 'center' }).moveDown()
  paper.fontSize(SIZES.text)
  for (const line of text.split('\n')) {
    if (line === '') paper.moveDown(0.6)
    else paper.text(line, { lineGap: 3 })
  }
  if (signatures.length > 0) sign(paper, signatures)
  paper.moveDown().fontSize(SIZES.foot).text(foot, MARGIN)
  number(paper, running)
  paper.end()
  return written
}

/** What it writes itself. */
const WORDS = '签字日期：年月日第页共0123456789'

interface WithFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}

/** A box in place of a character would be signed without anybody having read it. */
function refuseMissing(paper: unknown, text: string): void {
  const { font } = (paper as WithFont)._font
  for (const character of new Set(text.replace(/\s/g, ''))) {
    if (font.hasGlyphForCodePoint(character.codePointAt(0) as number)) continue
    const message = `“${character}”这个字打印不出来，请换一种写法再试`
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { text: message })
  }
}

/** Two columns of places to sign, under a heading that stays with the first of them. */
function sign(paper: PDFKit.PDFDocument, signatures: readonly Signature[]): void {
  const width = (paper.page.width - 2 * MARGIN - SIGNATURE.gap) / 2
  const isFull = (top: number, height: number) => top + height > paper.page.height - MARGIN
  paper.moveDown()
  if (isFull(paper.y, 2 * SIGNATURE.height)) paper.addPage()
  paper.text('签字', MARGIN).moveDown(0.5)
  let top = paper.y
  signatures.forEach(({ label, name }, index) => {
    const isLeft = index % 2 === 0
    if (isLeft && index > 0) top += SIGNATURE.height
    if (isLeft && isFull(top, SIGNATURE.height)) {
      paper.addPage()
      top = MARGIN
    }
    const left = MARGIN + (isLeft ? 0 : width + SIGNATURE.gap)
    const place = { width, height: 16, ellipsis: true, lineBreak: false }
    paper.text(label, left, top, place)
    paper.fontSize(SIZES.foot).text(name, left, top + 18, place)
    paper.text('日期：', left + width - 110, top + SIGNATURE.line - 14, { ...place, width: 110 })
    paper.fontSize(SIZES.text)
    paper
      .moveTo(left, top + SIGNATURE.line)
      .lineTo(left + width, top + SIGNATURE.line)
      .lineWidth(0.5)
      .stroke()
  })
  paper.y = top + SIGNATURE.height
}

/** Which page of how many, at the lower edge of each. */
function number(paper: PDFKit.PDFDocument, running: string): void {
  const { start, count } = paper.bufferedPageRange()
  paper.fontSize(SIZES.foot)
  for (let page = start; page < start + count; page++) {
    paper.switchToPage(page)
    // Within the margin, where text would otherwise begin another page.
    paper.page.margins.bottom = 0
    const top = paper.page.height - MARGIN + RUNNING_ABOVE
    const line = `${running} · 第 ${page - start + 1} 页，共 ${count} 页`
    paper.text(line, MARGIN, top, { width: paper.page.width - 2 * MARGIN, align: 'center', lineBreak: false })
  }
}
