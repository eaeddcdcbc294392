import type { SheetFound } from 'types/places'
import { foundLines } from 'types/words/sheets'
import { comparable } from 'types/words/text'
import { AppError } from '../../../kernel/errors'
import { textIn } from './cells'
import { COLUMN_TITLES, COLUMNS, type Column, OTHER_TITLES, REQUIRED_COLUMNS } from './columns'
import type { OpenedSheet, Row } from './workbook'

/** A title or two may stand above the head. */
const HEAD_WITHIN = 10
/** Titles that nobody reads are named, but not a whole wide sheet of them. */
const UNUSED_SHOWN = 20

export interface Head {
  row: number
  columns: Partial<Record<Column, number>>
  found: SheetFound
}

/**
 * The row that carries the titles of the columns, the likeliest of the first ten, and what was found in it.
 * @throws {AppError} INVALID_INPUT/COLUMNS_MISSING, with the columns that are there
 */
export function headOf({ name, others, rows }: OpenedSheet): Head {
  const heads = rows.filter(({ number }) => number <= HEAD_WITHIN).map((row) => headIn(row))
  heads.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)
  const [best = { row: 0, columns: {}, titles: [] }] = heads
  const found: SheetFound = {
    name,
    others,
    row: best.row,
    columns: COLUMNS.flatMap((column) => {
      const title = best.titles.find(({ at }) => at === best.columns[column])
      return title ? [{ title: COLUMN_TITLES[column], written: title.written, letter: lettersOf(title.at) }] : []
    }),
    unused: best.titles
      .filter(({ at }) => !Object.values(best.columns).includes(at))
      .map(({ written }) => written)
      .slice(0, UNUSED_SHOWN),
  }
  const missing = REQUIRED_COLUMNS.filter((column) => best.columns[column] === undefined)
  if (missing.length > 0) throw columnsMissing(found, missing, '请补上，或用模板的表头')
  return { row: best.row, columns: best.columns, found }
}

/** Refuses a sheet that lacks columns, and says which ones were found and where: it may be another sheet than was meant. */
export function columnsMissing(found: SheetFound, missing: readonly Column[], advice: string): AppError {
  const titles = missing.map((column) => `“${COLUMN_TITLES[column]}”`).join('')
  const lines = [
    `表头缺少${titles}，${advice}。社区没有的一级，不用写这一列。`,
    ...foundLines(found),
    ...(found.columns.length === 0 ? [`前 ${HEAD_WITHIN} 行里没有认出表头。`] : []),
    ...found.unused.filter(holdsTwo).map((title) => `“${title}”一列里有两级，请分成两列。`),
  ]
  return new AppError('INVALID_INPUT', 'COLUMNS_MISSING', lines.join('\n'))
}

/** The head once more, as lists have it on every page. */
export const isHeadAgain = (row: Row, { columns }: Head): boolean => {
  const again = headIn(row).columns
  const titles = Object.keys(columns) as Column[]
  return titles.length > 1 && titles.every((column) => again[column] === columns[column])
}

interface HeadRow {
  row: number
  columns: Partial<Record<Column, number>>
  titles: { at: number; written: string }[]
}

/** Our own titles are looked for first: a sheet with 小区 and 苑区 means the latter. */
function headIn({ number, cells }: Row): HeadRow {
  const titles = [...cells].flatMap(([at, cell]) => {
    const title = textIn(cell, '')
    return title && 'value' in title ? [{ at, written: title.value }] : []
  })
  titles.sort((a, b) => a.at - b.at)
  const columns: HeadRow['columns'] = {}
  for (const known of [OWN, OTHER]) {
    for (const { at, written } of titles) {
      const column = known.get(bare(written))
      if (column && columns[column] === undefined) columns[column] = at
    }
  }
  return { row: number, columns, titles }
}

/** '建筑面积（㎡）', '建筑面积(平方米)', '*建筑面积' and '建筑面积：' are one title. */
const bare = (title: string) => comparable(title).replace(/\(.*?\)|[*:]/g, '')

const OWN = new Map(COLUMNS.map((column) => [bare(COLUMN_TITLES[column]), column]))
const OTHER = new Map(
  COLUMNS.flatMap((column) => (OTHER_TITLES[column] ?? []).map((title) => [title, column] as const)),
)

/** '幢/室号': doors that are written in one cell with their building. */
function holdsTwo(title: string): boolean {
  const parts = bare(title).split(/[/、-]/)
  return parts.length > 1 && parts.every((part) => OWN.has(part) || OTHER.has(part))
}

/** As spreadsheet programs name columns: 1 is A, 28 is AB. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
