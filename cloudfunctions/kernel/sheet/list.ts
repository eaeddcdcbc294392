import type { SheetFound } from 'types/sheets'
import type * as z from 'zod'
import { AppError } from '../errors'
import type { Reading } from './cells'
import type { BadRow } from './faults'
import { headOf, isHeadAgain } from './head'
import type { Columns, Layout } from './layout'
import { openSheet, type Row } from './workbook'
import type { Cell } from './worksheet'

interface List {
  found: SheetFound
  /** Cells that were made one, in columns that are read. */
  merged: BadRow[]
}

/**
 * Goes through the rows of an office's list, below its head.
 *
 * @param content the .xlsx as it came
 * @param take looks at one row; @returns whether anything stood in it
 * @throws {AppError} INVALID_INPUT where there is no list at all: NOT_A_SHEET, SHEET_TOO_LARGE, SHEET_EMPTY, COLUMNS_MISSING
 */
export async function readList<Column extends string>(
  content: Uint8Array,
  layout: Layout<Column>,
  take: (row: Row, columns: Columns<Column>) => boolean,
): Promise<List> {
  const sheet = await openSheet(content, layout.name)
  if (sheet.rows.length === 0) throw empty(sheet.name, layout)
  const head = headOf(sheet, layout)
  // Above the head stands a title, which is often one wide cell; columns that nobody reads may be joined as well.
  const merged = sheet.merges.flatMap(({ range, rows: [from, to], columns: [left, right] }) => {
    const isRead = Object.values<number | undefined>(head.columns).some((at) => at && left <= at && at <= right)
    if (to < head.row || !isRead) return []
    const reason = `${range} 是合并单元格，请取消合并，每一行都填写完整`
    return [{ row: Math.max(from, head.row), reason }]
  })
  let taken = 0
  for (const row of sheet.rows) {
    if (row.number <= head.row || isHeadAgain(row, head, layout)) continue
    if (take(row, head.columns)) taken += 1
  }
  if (taken + merged.length === 0) throw empty(sheet.name, layout)
  return { found: head.found, merged }
}

const empty = (name: string, layout: Pick<Layout, 'empty'>) =>
  new AppError('INVALID_INPUT', 'SHEET_EMPTY', `“${name}”${layout.empty}`)

/** The cells of one row, with all that is wrong in them. */
export class RowReader<Column extends string> {
  readonly faults: string[] = []
  readonly faulty = new Set<Column>()

  constructor(
    private readonly row: Row,
    private readonly columns: Columns<Column>,
    private readonly layout: Layout<Column>,
  ) {}

  /** What a cell says; undefined where it says nothing, or something that cannot be taken, which is noted. */
  take<T>(column: Column, reading: (cell: Cell | undefined, title: string) => Reading<T>): T | undefined {
    const at = this.columns[column]
    const result = at === undefined ? undefined : reading(this.row.cells.get(at), this.layout.titles[column])
    if (!result) return undefined
    if ('value' in result) return result.value
    this.faults.push(result.fault)
    this.faulty.add(column)
    return undefined
  }

  /**
   * What was taken from a column, as a form would take it. What the form refuses, an empty cell too, is noted in the words
   * of the form; of a cell that could not be read it is said already.
   */
  parse<T>(column: Column, schema: z.ZodType<T>, value: string | undefined): T | undefined {
    if (this.faulty.has(column)) return undefined
    const result = schema.safeParse(value)
    if (result.success) return result.data
    this.faults.push(result.error.issues[0]?.message ?? '')
    this.faulty.add(column)
    return undefined
  }

  /** The texts and numbers as they stand in the row, for whoever is to mend it. Nothing of a formula. */
  written(): Partial<Record<Column, string>> {
    const texts: Partial<Record<Column, string>> = {}
    for (const column of this.layout.columns) {
      const at = this.columns[column]
      const cell = at === undefined ? undefined : this.row.cells.get(at)
      if (cell?.kind === 'text') texts[column] = cell.text
      if (cell?.kind === 'number') texts[column] = String(cell.number)
    }
    return texts
  }
}
