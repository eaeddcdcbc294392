import type { Format } from './formats'
import { unescaped } from './strings'
import { tooLarge, unreadable } from './unpack'
import type { ReadPart } from './workbook'
import type { Attributes } from './xml'

/** More households than the largest community has. */
export const ROWS_AT_MOST = 20_000
/** Ten a row: the columns that are read, and a few of the office's own. */
const CELLS_AT_MOST = 10 * ROWS_AT_MOST

/** What one cell holds. `text` of what is neither text nor number: as it stands in the file. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; format: string }
  | { kind: 'formula' | 'date' | 'yesNo' | 'error'; text: string }

/** A range of cells that were made one, as A5:A8, with the rows and columns that it covers. */
export interface Merge {
  range: string
  rows: [from: number, to: number]
  columns: [from: number, to: number]
}

/** What a cell refers to, known once the whole workbook was read. */
export interface Surroundings {
  /** The shared texts that are used; null where there are none. */
  texts: Map<number, string> | null
  /** By style. */
  formats: Format[]
}

export type Unfinished = (around: Surroundings) => Cell | undefined

export interface Cells {
  /** By row and column, both from 1. */
  rows: Map<number, Map<number, Unfinished>>
  merges: Merge[]
  /** The shared texts that stand in cells. */
  textsUsed: Set<number>
}

/**
 * Reads what stands in the cells of a worksheet. A row or a cell without an address follows the one before.
 * @throws {AppError} INVALID_INPUT: SHEET_TOO_LARGE, and NOT_A_SHEET for an address that no worksheet has
 */
export async function readCells(readPart: ReadPart): Promise<Cells> {
  const found: Cells = { rows: new Map(), merges: [], textsUsed: new Set() }
  const at = { row: 0, column: 0 }
  let [rows, cells] = [0, 0]
  let isWorksheet = false
  let one: Parts = emptyParts({})
  await readPart({
    opened(path, attributes) {
      if (path === 'worksheet') isWorksheet = true
      else if (path === ROW) {
        rows += 1
        at.row = attributes.r === undefined ? at.row + 1 : within(Number(attributes.r), LAST_ROW, attributes.r)
        at.column = 0
      } else if (path === CELL) {
        cells += 1
        if (cells > CELLS_AT_MOST) throw tooManyCells()
        if (attributes.r !== undefined) Object.assign(at, placeOf(attributes.r))
        else at.column += 1
        if (at.column > LAST_COLUMN) throw tooManyCells()
        one = emptyParts(attributes)
      } else if (path === `${CELL}/f`) one.formula = true
      else if (path === 'worksheet/mergeCells/mergeCell') addMerge(found.merges, attributes.ref ?? '')
    },
    closed(path, text) {
      if (path === `${CELL}/v`) one.value = text
      else if (path === `${CELL}/is/t` || path === `${CELL}/is/r/t`) one.inline = (one.inline ?? '') + text
      else if (path === CELL && rows <= ROWS_AT_MOST) keep(found, at, one)
    },
  })
  if (!isWorksheet) throw unreadable()
  if (rows > ROWS_AT_MOST) throw tooLarge(`表里有 ${rows} 行，一次最多 ${ROWS_AT_MOST} 行（空行也算，请先删去）`)
  return found
}

const tooManyCells = () => tooLarge('表里的格子太多，请先删去用不到的列')

const ROW = 'worksheet/sheetData/row'
const CELL = `${ROW}/c`

interface Parts {
  type: string | undefined
  style: number
  value: string
  inline: string | undefined
  formula: boolean
}

const emptyParts = ({ t, s }: Attributes): Parts => ({
  type: t,
  style: Number(s ?? 0),
  value: '',
  inline: undefined,
  formula: false,
})

function keep({ rows, textsUsed }: Cells, { row, column }: { row: number; column: number }, parts: Parts): void {
  if (parts.type === 's') textsUsed.add(Number(parts.value))
  const cell = finish(parts)
  if (!cell) return
  const cells = rows.get(row) ?? new Map<number, Unfinished>()
  rows.set(row, cells.set(column, cell))
}

/** How a cell is to be understood (ECMA-376 part 1, 18.18.11); undefined for an empty one. */
function finish({ type = 'n', style, value, inline, formula }: Parts): Unfinished | undefined {
  if (formula) return () => ({ kind: 'formula', text: value })
  const plainly = (kind: 'date' | 'yesNo' | 'error', text: string) => (text === '' ? undefined : () => ({ kind, text }))
  const text = (of: string) => (of === '' ? undefined : () => ({ kind: 'text' as const, text: unescaped(of) }))
  switch (type) {
    case 's':
      return value === '' ? undefined : ({ texts }) => shared(texts?.get(Number(value)))
    case 'inlineStr':
      return text(inline ?? value)
    case 'str':
      return text(value)
    case 'b':
      return plainly('yesNo', value)
    case 'e':
      return plainly('error', value)
    case 'd':
      return plainly('date', value)
    default:
      return value === '' ? undefined : ({ formats }) => numeric(value, formats[style])
  }
}

/** A text that the workbook does not have: the file is not whole. */
function shared(text: string | undefined): Cell | undefined {
  if (text === undefined) throw unreadable()
  return text === '' ? undefined : { kind: 'text', text }
}

function numeric(value: string, format: Format | undefined): Cell {
  const number = Number(value)
  if (Number.isNaN(number)) throw unreadable()
  return format?.isDate ? { kind: 'date', text: value } : { kind: 'number', number, format: format?.code ?? '' }
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** @throws {AppError} INVALID_INPUT/NOT_A_SHEET for an address beyond the last row or column that there can be */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits] = ADDRESS.exec(address) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: within(Number(digits), LAST_ROW, address), column: within(column, LAST_COLUMN, address) }
}

const ADDRESS_SHOWN = 20

function within(number: number, last: number, address: string): number {
  if (Number.isInteger(number) && number >= 1 && number <= last) return number
  throw unreadable(`表里有不存在的格子 ${address.slice(0, ADDRESS_SHOWN)}`)
}

function addMerge(merges: Merge[], range: string): void {
  const [from, to] = range.split(':')
  if (!from || !to) return
  if (merges.length >= ROWS_AT_MOST) throw tooLarge('表里的合并单元格太多')
  const [first, last] = [placeOf(from), placeOf(to)]
  merges.push({ range, rows: [first.row, last.row], columns: [first.column, last.column] })
}
