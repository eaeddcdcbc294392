import type { Cell, Row, Worksheet } from 'exceljs'
import { SHEET_NAME } from './columns'
import { type Parts, tooLarge, unpack, unreadable } from './unpack'

/** More households than the largest community has. */
export const ROWS_AT_MOST = 20_000
/** Ten a row: the columns that are read, and a few of the office's own. */
const CELLS_AT_MOST = 10 * ROWS_AT_MOST
/** Characters; a workbook of many years gathers styles by the thousand. */
const STYLES_AT_MOST = 8 * 1024 * 1024

/** A range of cells that were made one, as A5:A8, with the rows it covers. */
export interface Merge {
  range: string
  from: number
  to: number
}

export interface OpenedSheet {
  rows: Row[]
  merges: Merge[]
}

/**
 * Opens the worksheet of a workbook. What is large is refused before it is parsed, and only what stands in cells is given
 * to exceljs: ranges of a million cells, as merges, names and validations may have, are never unrolled.
 *
 * @throws {AppError} INVALID_INPUT: NOT_A_SHEET, SHEET_TOO_LARGE
 */
export async function openSheet(content: Uint8Array): Promise<OpenedSheet> {
  const parts = await unpack(content)
  const xml = worksheetOf(parts)
  const data = between(xml, '<sheetData', '</sheetData>')
  if (data === undefined) {
    if (/<sheetData\s*\/>/.test(xml)) return { rows: [], merges: [] }
    throw unreadable()
  }
  const rows = count(data, /<row[\s>/]/g)
  if (rows > ROWS_AT_MOST) throw tooLarge(`表里有 ${rows} 行，一次最多 ${ROWS_AT_MOST} 行（空行也算，请先删去）`)
  if (count(data, /<c[\s>/]/g) > CELLS_AT_MOST) throw tooLarge('表里的格子太多，请先删去用不到的列')
  const styles = parts.get('xl/styles.xml')
  if (styles && styles.length > STYLES_AT_MOST) throw tooLarge('表里的格式太多，请把内容复制到模板里再上传')
  const worksheet = await parse(data, styles, parts.get('xl/sharedStrings.xml')).catch(() => {
    throw unreadable()
  })
  const filled: Row[] = []
  worksheet.eachRow((row) => void filled.push(row))
  return { rows: filled, merges: mergesIn(xml) }
}

/** The text of a cell's worksheet: the one of our name, or else the first. */
function worksheetOf(parts: Parts): string {
  const sheets = elements(parts.get('xl/workbook.xml') ?? '', 'sheet')
  const chosen = sheets.find((sheet) => sheet.name === SHEET_NAME) ?? sheets[0]
  const links = elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')
  const target = links.find((link) => link.Id !== undefined && link.Id === chosen?.['r:id'])?.Target
  const xml = target && parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  if (!xml) throw unreadable()
  return xml
}

/** A workbook of nothing but the cells, packed anew without compression, read by exceljs. */
async function parse(data: string, styles: string | undefined, strings: string | undefined): Promise<Worksheet> {
  const [{ default: exceljs }, { strToU8, zipSync }] = await Promise.all([import('exceljs'), import('fflate')])
  const texts: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${data}</worksheet>`,
    ...(styles ? { 'xl/styles.xml': styles } : {}),
    ...(strings ? { 'xl/sharedStrings.xml': strings } : {}),
  }
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(zipSync(files, { level: 0 })) as unknown as ArrayBuffer)
  const [worksheet] = workbook.worksheets
  if (!worksheet) throw unreadable()
  return worksheet
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (links: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** From an opening to a closing tag, both included. */
function between(text: string, opening: string, closing: string): string | undefined {
  const from = text.indexOf(opening)
  const to = text.lastIndexOf(closing)
  return from >= 0 && to > from ? text.slice(from, to + closing.length) : undefined
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** The attributes of every element of this name. */
function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  )
}

function mergesIn(xml: string): Merge[] {
  return elements(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(ref) ?? []
    return from && to ? [{ range: ref, from: Number(from), to: Number(to) }] : []
  })
}

export type { Cell, Row }
