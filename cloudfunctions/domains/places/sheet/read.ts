import { id } from 'types/common'
import type { SheetFound } from 'types/places'
import { comparable } from 'types/words/text'
import { AppError } from '../../../kernel/errors'
import { areaIn, type Reading, textIn } from './cells'
import { COLUMN_TITLES, type Column, SHEET_LEVELS, type SheetLevel, type SheetRow } from './columns'
import { type BadRow, byRow } from './faults'
import { type Head, headOf, isHeadAgain } from './head'
import { openSheet, type Row } from './workbook'
import type { Merge } from './worksheet'

export interface ReadSheet {
  /** The sound ones. */
  rows: SheetRow[]
  /** Each with all its faults. Where there are any, nothing of the sheet may be used. */
  bad: BadRow[]
  /** All rows of which it is known what they are about, sound or not: so that the whole sheet can be looked through at once. */
  placed: SheetRow[]
  found: SheetFound
}

/**
 * Reads an office's list of places. Every row that cannot be taken is named with its number and the reasons.
 *
 * @param content the .xlsx as it came
 * @throws {AppError} INVALID_INPUT where there is no list at all: NOT_A_SHEET, SHEET_TOO_LARGE, SHEET_EMPTY, COLUMNS_MISSING
 */
export async function readSheet(content: Uint8Array): Promise<ReadSheet> {
  const sheet = await openSheet(content)
  if (sheet.rows.length === 0) throw empty(sheet.name)
  const head = headOf(sheet)
  const read: ReadSheet = { rows: [], bad: [], placed: [], found: head.found }
  for (const merge of sheet.merges) takeMerge(merge, head, read)
  for (const row of sheet.rows) {
    if (row.number > head.row && !isHeadAgain(row, head)) takeRow(row, head.columns, read)
  }
  if (read.rows.length + read.bad.length === 0) throw empty(sheet.name)
  read.bad = byRow(read.bad)
  return read
}

const empty = (name: string) =>
  new AppError('INVALID_INPUT', 'SHEET_EMPTY', `“${name}”这张表里没有房屋，请按模板从表头下一行开始填写`)

/** Above the head stands a title, which is often one wide cell; columns that nobody reads may be joined as well. */
function takeMerge({ range, rows: [from, to], columns: [left, right] }: Merge, head: Head, read: ReadSheet): void {
  if (to < head.row || !Object.values(head.columns).some((column) => left <= column && column <= right)) return
  const row = Math.max(from, head.row)
  read.bad.push({ row, reason: `${range} 是合并单元格，请取消合并，每一行都填写完整` })
}

/** Adds one row to what was read, with all that is wrong in it; an empty one is passed over. */
function takeRow(row: Row, columns: Head['columns'], read: ReadSheet): void {
  const faults: string[] = []
  const faulty = new Set<Column>()
  const take = <T>(column: Column, reading: (title: string, at: number) => Reading<T>): T | undefined => {
    const at = columns[column]
    const result = at === undefined ? undefined : reading(COLUMN_TITLES[column], at)
    if (!result) return undefined
    if ('value' in result) return result.value
    faults.push(result.fault)
    faulty.add(column)
    return undefined
  }
  const text = (column: Column) => take(column, (title, at) => textIn(row.cells.get(at), title))
  const names: SheetRow['names'] = {}
  for (const level of SHEET_LEVELS) {
    const name = text(level)
    if (name !== undefined) names[level] = spelled(level, name)
  }
  const floorAreaHundredths = take('floorArea', (title, at) => areaIn(row.cells.get(at), title))
  const placeId = text('placeId')
  const filled = (column: Column) =>
    faulty.has(column) || { ...names, floorArea: floorAreaHundredths, placeId }[column] !== undefined
  if (!Object.keys(columns).some((column) => filled(column as Column))) return

  const gaps = gapsIn(filled)
  const isId = placeId !== undefined && id.safeParse(placeId).success
  if (placeId !== undefined && !isId) faults.push('“编号”被改动过，请清空这一格')
  const one: SheetRow = {
    row: row.number,
    names,
    ...(floorAreaHundredths === undefined ? {} : { floorAreaHundredths }),
    ...(isId ? { placeId } : {}),
  }
  if (gaps.length === 0 && !SHEET_LEVELS.some((level) => faulty.has(level))) read.placed.push(one)
  if (faults.length + gaps.length === 0) read.rows.push(one)
  for (const reason of [...faults, ...gaps]) read.bad.push({ row: row.number, reason })
}

/** A bare number says which one it is, in the column of its kind: 3 is building '3 号楼'. */
function spelled(level: SheetLevel, name: string): string {
  const number = comparable(name)
  if (!/^\d{1,4}$/.test(number)) return name
  if (level === 'grid') return `第 ${number} 网格`
  if (level === 'building') return `${number} 号楼`
  if (level === 'doorway') return `${number} 单元`
  return name
}

/** What a row lacks that others of its cells ask for. */
function gapsIn(filled: (column: Column) => boolean): string[] {
  if (!SHEET_LEVELS.some(filled)) return ['没有填楼栋和门牌，请补上或删去这一行']
  const gaps: string[] = []
  if ((filled('household') || filled('doorway')) && !filled('building')) {
    gaps.push('有单元或门牌，但没有填楼栋，请补上楼栋')
  }
  if (filled('floorArea') && !filled('household')) gaps.push('有面积，但没有填门牌，请补上门牌或删去面积')
  return gaps
}
