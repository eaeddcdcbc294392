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
}

/** In points, 72 to an inch. */
const MARGIN = 56
const SIZES = { title: 18, text: 11, foot: 9 }
const SIGNATURE = { height: 44, gap: 24 }

/**
 * The paper as PDF.
 * @throws {AppError} INVALID_INPUT with the character that the font lacks, UNAVAILABLE/NOT_CONFIGURED without a font
 */
export async function paperOf({ title, text, signatures, foot }: Paper): Promise<Buffer> {
  const [{ default: PDFDocument }, { content, family }] = await Promise.all([import('pdfkit'), paperFont()])
  // Without a font of its own it would read one of pdfkit's files.
  const page = { size: 'A4', margin: MARGIN, font: null as unknown as string, info: { Title: title } }
  const paper = new PDFDocument(page)
  paper.registerFont('paper', content, family)
  paper.font('paper')
  refuseMissing(paper, [title, text, foot, ...signatures.flatMap(({ label, name }) => [label, name])].join(''))
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
  sign(paper, signatures)
  paper.moveDown().fontSize(SIZES.foot).text(foot, MARGIN)
  paper.end()
  return written
}

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

/** Two columns of places to sign. */
function sign(paper: PDFKit.PDFDocument, signatures: readonly Signature[]): void {
  const width = (paper.page.width - 2 * MARGIN - SIGNATURE.gap) / 2
  paper.moveDown()
  let top = paper.y
  signatures.forEach(({ label, name }, index) => {
    const isLeft = index % 2 === 0
    if (isLeft && index > 0) top += SIGNATURE.height
    if (isLeft && top + SIGNATURE.height > paper.page.height - MARGIN) {
      paper.addPage()
      top = MARGIN
    }
    const left = MARGIN + (isLeft ? 0 : width + SIGNATURE.gap)
    paper.text(`${label} ${name}`, left, top, { width, height: 16, ellipsis: true })
    paper
      .moveTo(left, top + 36)
      .lineTo(left + width, top + 36)
      .lineWidth(0.5)
      .stroke()
  })
  paper.y = top + SIGNATURE.height
}
