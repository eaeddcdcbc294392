import exceljs, { type Worksheet } from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { COLUMN_TITLES, COLUMNS } from './columns'

/** Spreadsheets for tests: sound ones, and everything that an office or an attacker may send. */

export type Line = (string | number | boolean | Date | null | object)[]

export const HEAD = COLUMNS.map((column) => COLUMN_TITLES[column])

/** A workbook of these lines below the usual head. */
export async function workbookOf(lines: Line[], { head = HEAD as Line, touch }: Options = {}): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const list = workbook.addWorksheet('房屋')
  list.addRow(head)
  for (const line of lines) list.addRow(line)
  touch?.(list)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

interface Options {
  head?: Line
  touch?: (list: Worksheet) => void
}

/** Door by door: two on a floor, twelve floors, two doorways a building. */
export function households(count: number): Line[] {
  return Array.from({ length: count }, (_, index) => {
    const building = Math.floor(index / 48) + 1
    const [doorway, floor, door] = [
      Math.floor((index % 48) / 24) + 1,
      Math.floor((index % 24) / 2) + 1,
      (index % 2) + 1,
    ]
    const names = [
      '东苑',
      null,
      `第 ${Math.floor(building / 20) + 1} 网格`,
      `${building} 号楼`,
      `${doorway} 单元`,
      `${floor}0${door}`,
    ]
    return [...names, 78.5 + door]
  })
}

/** A worksheet of so many rows of one cell, or of one row of so many cells, written by hand: exceljs takes its time. */
export const longSheet = (rows: number): Buffer => ofCells('<row><c t="n"><v>1</v></c></row>'.repeat(rows))
export const wideSheet = (cells: number): Buffer => ofCells(`<row>${'<c t="n"><v>1</v></c>'.repeat(cells)}</row>`)
const ofCells = (rows: string) => handmade({ 'xl/worksheets/sheet1.xml': worksheet(rows) })

/** 60 MB of blanks in 60 KB, and every word about it true. */
export const honestBomb = (): Buffer =>
  handmade({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024).fill(0x20) })

/** The same bomb, whose packet says that each entry unpacks to a hundred bytes. */
export function lyingBomb(): Buffer {
  const packed = honestBomb()
  for (let at = 0; at < packed.length - 30; at++) {
    const signature = packed.readUInt32LE(at)
    if (signature === 0x04034b50) packed.writeUInt32LE(100, at + 22)
    if (signature === 0x02014b50) packed.writeUInt32LE(100, at + 24)
  }
  return packed
}

export const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A worksheet of these rows. @param after what follows the rows, as merges do */
export const worksheet = (rows: string, after = ''): string =>
  `<worksheet ${SPREADSHEET}><sheetData>${rows}</sheetData>${after}</worksheet>`

/** What a part of a workbook links to, by id. */
export const links = (...some: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${some
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A workbook of one worksheet, written by hand; parts given here take the place of the usual ones, or are added. */
export function handmade(parts: Record<string, string | Uint8Array>): Buffer {
  const all: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': `<workbook ${SPREADSHEET} xmlns:r="${OFFICE}"><sheets><sheet name="房屋" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(['r1', 'worksheet', 'worksheets/sheet1.xml']),
    ...parts,
  }
  const files = Object.entries(all).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}
