import { id } from 'types/common'
import { comparable } from 'types/words/text'
import { AppError } from '../../kernel/errors'
import { areaIn, type Reading, textIn } from './cells'
import {
  type BadRow,
  COLUMN_TITLES,
  COLUMNS,
  type Column,
  REQUIRED_COLUMNS,
  SHEET_LEVELS,
  type SheetLevel,
  type SheetRow,
} from './columns'
import { openSheet, type Row } from './workbook'

export interface ReadSheet {
  rows: SheetRow[]
  bad: BadRow[]
}

/**
 * Reads an office's list of places. Every row that cannot be taken is named with its number and the reason; where there
 * is one of these, nothing of the sheet may be used.
 *
 * @param content the .xlsx as it came
 * @throws {AppError} INVALID_INPUT where there is no list at all: NOT_A_SHEET, SHEET_TOO_LARGE, SHEET_EMPTY, COLUMNS_MISSING
 */
export async function readSheet(content: Uint8Array): Promise<ReadSheet> {
  const { rows, merges } = await openSheet(content)
  if (rows.length === 0) throw empty()
  const head = headOf(rows)
  const read: ReadSheet = { rows: [], bad: [] }
  for (const { range, from, to } of merges) {
    // Above the head stands a title, which is often one wide cell.
    if (to < head.row) continue
    read.bad.push({ row: Math.max(from, head.row), reason: `${range} 是合并单元格，请取消合并，每一行都填写完整` })
  }
  for (const row of rows) if (row.number > head.row) takeRow(row, head.columns, read)
  if (read.rows.length + read.bad.length === 0) throw empty()
  read.bad.sort((a, b) => a.row - b.row)
  return read
}

const empty = () => new AppError('INVALID_INPUT', 'SHEET_EMPTY', '表里没有房屋，请按模板从表头下一行开始填写')

/** A title or two may stand above the head. */
const HEAD_WITHIN = 10

type Columns = Partial<Record<Column, number>>

/** The row that carries the titles of the columns: the likeliest of the first ten. */
function headOf(rows: Row[]): { row: number; columns: Columns } {
  const heads = rows
    .filter((row) => row.number <= HEAD_WITHIN)
    .map((row) => ({ row: row.number, columns: columnsIn(row) }))
    .sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)
  const [head] = heads
  const missing = REQUIRED_COLUMNS.filter((column) => head?.columns[column] === undefined)
  if (!head || missing.length > 0) {
    const words = missing.map((column) => `“${COLUMN_TITLES[column]}”`).join('')
    const message = `表头缺少${words}，请用模板的表头。社区没有的一级，这一列留空就行`
    throw new AppError('INVALID_INPUT', 'COLUMNS_MISSING', message)
  }
  return head
}

/** '建筑面积（㎡）', '建筑面积(平方米)' and '建筑面积' are one title. */
const bare = (title: string) => comparable(title).replace(/\(.*\)/, '')

function columnsIn(row: Row): Columns {
  const columns: Columns = {}
  row.eachCell((cell, number) => {
    const title = textIn(cell, '')
    if (!title || 'fault' in title) return
    const column = COLUMNS.find((one) => bare(COLUMN_TITLES[one]) === bare(title.value))
    if (column) columns[column] ??= number
  })
  return columns
}

/** Adds one row to what was read, or what is wrong with it; an empty one is passed over. */
function takeRow(row: Row, columns: Columns, read: ReadSheet): void {
  const faults: string[] = []
  const take = <T>(column: Column, reading: (title: string, at: number) => Reading<T>): T | undefined => {
    const at = columns[column]
    const result = at === undefined ? undefined : reading(COLUMN_TITLES[column], at)
    if (!result) return undefined
    if ('value' in result) return result.value
    faults.push(result.fault)
    return undefined
  }
  const text = (column: Column) => take(column, (title, at) => textIn(row.getCell(at), title))
  const names: SheetRow['names'] = {}
  for (const level of SHEET_LEVELS) {
    const name = text(level)
    if (name !== undefined) names[level] = spelled(level, name)
  }
  const floorAreaHundredths = take('floorArea', (title, at) => areaIn(row.getCell(at), title))
  const placeId = text('placeId')
  if (faults.length === 0) {
    if (Object.keys(names).length === 0 && floorAreaHundredths === undefined && placeId === undefined) return
    const fault = incomplete({ names, floorAreaHundredths, placeId })
    if (fault) faults.push(fault)
  }
  if (faults.length > 0) read.bad.push({ row: row.number, reason: faults.join('；') })
  else {
    read.rows.push({
      row: row.number,
      names,
      ...(floorAreaHundredths === undefined ? {} : { floorAreaHundredths }),
      ...(placeId === undefined ? {} : { placeId }),
    })
  }
}

/** A bare number says which one it is, in the column of its kind: 3 is building '3 号楼'. */
function spelled(level: SheetLevel, name: string): string {
  const digits = comparable(name)
  if (!/^\d{1,4}$/.test(digits)) return name
  if (level === 'grid') return `第 ${digits} 网格`
  if (level === 'building') return `${digits} 号楼`
  if (level === 'doorway') return `${digits} 单元`
  return name
}

function incomplete({ names, floorAreaHundredths, placeId }: Omit<SheetRow, 'row'>): string | undefined {
  if (Object.keys(names).length === 0) return '没有填楼栋和门牌，请补上或删去这一行'
  if ((names.household || names.doorway) && !names.building) return '有单元或门牌，但没有填楼栋，请补上楼栋'
  if (floorAreaHundredths !== undefined && !names.household) return '有面积，但没有填门牌，请补上门牌或删去面积'
  if (placeId !== undefined && !id.safeParse(placeId).success) return '“编号”被改动过，请清空这一格'
  return undefined
}
