import type { SaxesAttributeNS, SaxesParser } from 'saxes'
import { AppError } from '../errors'
import { tooLarge, unreadable } from './unpack'

/** Of an element's attributes: plain names as they are, those of relationships as 'r:id'. */
export type Attributes = Record<string, string>

/** Told of every element while a part is read. A path is made of plain names, as 'worksheet/sheetData/row'. */
export interface Listener {
  opened?: (path: string, attributes: Attributes) => void
  /** @param text what stands directly in it, entities resolved */
  closed?: (path: string, text: string) => void
}

/** No writer of spreadsheets goes deeper than twenty, */
const DEPTH_AT_MOST = 100
/** or gives an element more than some forty attributes. */
const ATTRIBUTES_AT_MOST = 256
/** In one part: the largest list that is taken has two thirds of them. */
const ELEMENTS_AT_MOST = 1_000_000

/** How a part is read, whatever hands its bytes over. */
export interface XmlReader {
  write: (chunk: Uint8Array) => void
  /** @throws {AppError} INVALID_INPUT/NOT_A_SHEET where the part ends too early */
  end: () => void
}

/**
 * Reads XML as it comes, in whichever prefix and encoding. Elements of another namespace than the root's are passed over:
 * their paths carry a '!'.
 *
 * @throws {AppError} INVALID_INPUT/NOT_A_SHEET, from `write` as well: for what is not well-formed, and for a DOCTYPE,
 * which the format does not allow; SHEET_TOO_LARGE for what has no end
 */
export async function xmlReader(listener: Listener): Promise<XmlReader> {
  // Loaded here, not at the start: hardly a call brings a spreadsheet.
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true, position: false })
  follow(parser, listener)
  let decoder: TextDecoder | undefined
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (thrown) {
      throw thrown instanceof AppError ? thrown : unreadable()
    }
  }
  return {
    write: (chunk) =>
      guarded(() => {
        decoder ??= decoderFor(chunk)
        parser.write(decoder.decode(chunk, { stream: true }))
      }),
    end: () => guarded(() => void parser.write(decoder?.decode() ?? '').close()),
  }
}

/** The format knows UTF-8 and UTF-16, and the latter says so by its first two bytes. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  const mark = `${first},${second}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

type Parser = SaxesParser<{ xmlns: true; position: false }>

function follow(parser: Parser, { opened, closed }: Listener): void {
  const open: { path: string; text: string }[] = []
  let home: string | undefined
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('doctype', () => {
    throw unreadable()
  })
  let elements = 0
  let given = 0
  parser.on('opentagstart', () => {
    elements += 1
    if (elements > ELEMENTS_AT_MOST) throw tooLarge('表里的内容太多')
    given = 0
  })
  parser.on('attribute', () => {
    given += 1
    if (given > ATTRIBUTES_AT_MOST) throw unreadable()
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    home ??= uri
    if (open.length >= DEPTH_AT_MOST) throw unreadable()
    const above = open.at(-1)
    const name = uri === home ? local : `!${local}`
    const path = above ? `${above.path}/${name}` : name
    open.push({ path, text: '' })
    opened?.(path, plain(attributes))
  })
  const write = (text: string) => {
    const one = open.at(-1)
    if (one) one.text += text
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', () => {
    const one = open.pop()
    if (one) closed?.(one.path, one.text)
  })
}

/** Relationships have two namespaces: one of the usual edition of the format, one of the strict. */
const OF_RELATIONSHIPS = /\/relationships$/

function plain(attributes: Record<string, SaxesAttributeNS>): Attributes {
  const found: Attributes = {}
  for (const key in attributes) {
    const { prefix, local, uri, value } = attributes[key] as SaxesAttributeNS
    if (prefix === '') found[local] = value
    else if (OF_RELATIONSHIPS.test(uri)) found[`r:${local}`] = value
  }
  return found
}
