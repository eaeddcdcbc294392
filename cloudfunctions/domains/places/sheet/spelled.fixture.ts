import { HEAD, handmade, worksheet } from './sheet.fixture'

/** Worksheets as text, to be spelled as some program does it. */

export const DOOR: (string | number)[] = ['东苑', '', '第 1 网格', '3 号楼', '2 单元', '502', 93.2]
const inline = (text: string) => `<is><t xml:space="preserve">${text}</t></is>`
export interface Spelling {
  prefix?: string
  /** What says where a cell stands. */
  cellAt?: (row: number, column: string) => string
  rowAt?: (row: number) => string
}

/** The rows of a worksheet; a string stands for itself, what begins with '<' for a whole cell. */
export function rowsOf(lines: (string | number)[][], { prefix = '', cellAt, rowAt }: Spelling = {}): string {
  const at = cellAt ?? ((row, column) => ` r="${column}${row}"`)
  const cells = (line: (string | number)[], row: number) =>
    line.map((value, index) => {
      const where = at(row, 'ABCDEFGH'[index] ?? '')
      if (typeof value === 'string' && value.startsWith('<')) return value.replace('<c', `<c${where}`)
      return typeof value === 'number'
        ? `<c${where}><v>${value}</v></c>`
        : `<c${where} t="inlineStr">${inline(value)}</c>`
    })
  const text = lines
    .map(
      (line, index) => `<row${(rowAt ?? ((row) => ` r="${row}"`))(index + 1)}>${cells(line, index + 1).join('')}</row>`,
    )
    .join('')
  return text.replace(/<(\/?)/g, `<$1${prefix}`)
}
export const TITLES = HEAD.slice(0, 7) as string[]
export const usual = worksheet(rowsOf([TITLES, DOOR]))
/** The usual list with other cells in the row of its door. */
export const withDoor = (change: Record<number, string | number>) =>
  worksheet(rowsOf([TITLES, Object.assign([...DOOR], change)]))
/** A workbook of this worksheet. */
export const one = (sheet: string, more: Record<string, string | Uint8Array> = {}) =>
  handmade({ 'xl/worksheets/sheet1.xml': sheet, ...more })
