import type { SheetFound } from 'types/sheets'
import { foundLines } from 'types/words/sheets'
import { comparable } from 'types/words/text'
import { AppError } from '../errors'
import { textIn } from './cells'
import type { Columns, Layout } from './layout'
import type { OpenedSheet, Row } from './workbook'

/** A title or two may stand above the head. */
const HEAD_WITHIN = 10
/** Titles that nobody reads are named, but not a whole wide sheet of them. */
const UNUSED_SHOWN = 20

export interface Head<Column extends string> {
  row: number
  columns: Columns<Column>
  found: SheetFound
}

/**
 * The row that carries the titles of the columns, the likeliest of the first ten, and what was found in it.
 * @throws {AppError} INVALID_INPUT/COLUMNS_MISSING, with the columns that are there
 */
export function headOf<Column extends string>(
  { name, others, rows }: OpenedSheet,
  layout: Layout<Column>,
): Head<Column> {
  const heads = rows.filter(({ number }) => number <= HEAD_WITHIN).map((row) => headIn(row, layout))
  heads.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)
  const [best = { row: 0, columns: {} as Columns<Column>, titles: [] }] = heads
  const found: SheetFound = {
    name,
    others,
    row: best.row,
    columns: layout.columns.flatMap((column) => {
      const title = best.titles.find(({ at }) => at === best.columns[column])
      return title ? [{ title: layout.titles[column], written: title.written, letter: lettersOf(title.at) }] : []
    }),
    unused: best.titles
      .filter(({ at }) => !Object.values(best.columns).includes(at))
      .map(({ written }) => written)
      .slice(0, UNUSED_SHOWN),
  }
  const missing = layout.required.filter((column) => best.columns[column] === undefined)
  if (missing.length > 0) throw columnsMissing(layout, found, missing, '请补上，或用模板的表头')
  return { row: best.row, columns: best.columns, found }
}

/** Refuses a sheet that lacks columns, and says which ones were found and where: it may be another sheet than was meant. */
export function columnsMissing<Column extends string>(
  layout: Layout<Column>,
  found: SheetFound,
  missing: readonly Column[],
  advice: string,
): AppError {
  const titles = missing.map((column) => `“${layout.titles[column]}”`).join('')
  const lines = [
    `表头缺少${titles}，${advice}。${layout.optional}`,
    ...foundLines(found),
    ...(found.columns.length === 0 ? [`前 ${HEAD_WITHIN} 行里没有认出表头。`] : []),
    ...found.unused.filter((title) => holdsTwo(title, layout)).map((title) => `“${title}”一列里有两级，请分成两列。`),
  ]
  return new AppError('INVALID_INPUT', 'COLUMNS_MISSING', lines.join('\n'))
}

/** The head once more, as lists have it on every page. */
export const isHeadAgain = <Column extends string>(
  row: Row,
  { columns }: Head<Column>,
  layout: Layout<Column>,
): boolean => {
  const again = headIn(row, layout).columns
  const titles = Object.keys(columns) as Column[]
  return titles.length > 1 && titles.every((column) => again[column] === columns[column])
}

interface HeadRow<Column extends string> {
  row: number
  columns: Columns<Column>
  titles: { at: number; written: string }[]
}

/** Our own titles are looked for first: a sheet with 小区 and 苑区 means the latter. */
function headIn<Column extends string>({ number, cells }: Row, layout: Layout<Column>): HeadRow<Column> {
  const titles = [...cells].flatMap(([at, cell]) => {
    const title = textIn(cell, '')
    return title && 'value' in title ? [{ at, written: title.value }] : []
  })
  titles.sort((a, b) => a.at - b.at)
  const columns: Columns<Column> = {}
  for (const known of [ownTitles(layout), otherTitles(layout)]) {
    for (const { at, written } of titles) {
      const column = known.get(bare(written))
      if (column && columns[column] === undefined) columns[column] = at
    }
  }
  return { row: number, columns, titles }
}

/** '建筑面积（㎡）', '建筑面积(平方米)', '*建筑面积' and '建筑面积：' are one title. */
const bare = (title: string) => comparable(title).replace(/\(.*?\)|[*:]/g, '')

const ownTitles = <Column extends string>({ columns, titles }: Layout<Column>) =>
  new Map(columns.map((column) => [bare(titles[column]), column]))
const otherTitles = <Column extends string>({ columns, otherTitles: others }: Layout<Column>) =>
  new Map(columns.flatMap((column) => (others[column] ?? []).map((title) => [title, column] as const)))

/** '幢/室号': doors that are written in one cell with their building. */
function holdsTwo<Column extends string>(title: string, layout: Layout<Column>): boolean {
  const [own, others] = [ownTitles(layout), otherTitles(layout)]
  const parts = bare(title).split(/[/、-]/)
  return parts.length > 1 && parts.every((part) => own.has(part) || others.has(part))
}

/** As spreadsheet programs name columns: 1 is A, 28 is AB. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
