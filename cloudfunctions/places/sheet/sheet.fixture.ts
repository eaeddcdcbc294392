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
export const longSheet = (rows: number): Buffer =>
  packet(strToU8(`<sheetData>${'<row><c t="n"><v>1</v></c></row>'.repeat(rows)}</sheetData>`))
export const wideSheet = (cells: number): Buffer =>
  packet(strToU8(`<sheetData><row>${'<c t="n"><v>1</v></c>'.repeat(cells)}</row></sheetData>`))

/** 60 MB of blanks in 60 KB, and every word about it true. */
export const honestBomb = (): Buffer => packet(new Uint8Array(60 * 1024 * 1024).fill(0x20))

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

function packet(sheet: Uint8Array): Buffer {
  const workbook = '<workbook><sheets><sheet name="房屋" sheetId="1" r:id="r1"/></sheets></workbook>'
  const links = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(workbook),
      'xl/_rels/workbook.xml.rels': strToU8(links),
      'xl/worksheets/sheet1.xml': sheet,
    }),
  )
}
