import { id } from 'types/common'
import type { SheetFound } from 'types/sheets'
import { textIn } from '../../../kernel/sheet/cells'
import { type BadRow, byRow } from '../../../kernel/sheet/faults'
import type { Columns } from '../../../kernel/sheet/layout'
import { RowReader, readList } from '../../../kernel/sheet/list'
import type { Row } from '../../../kernel/sheet/workbook'
import { areaIn } from './area'
import { type Column, LAYOUT, SHEET_LEVELS, type SheetRow, spelled } from './columns'

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
  const read: Omit<ReadSheet, 'found'> = { rows: [], bad: [], placed: [] }
  const { found, merged } = await readList(content, LAYOUT, (row, columns) => takeRow(row, columns, read))
  return { ...read, found, bad: byRow([...merged, ...read.bad]) }
}

/** Adds one row to what was read, with all that is wrong in it. @returns false for an empty one */
function takeRow(row: Row, columns: Columns<Column>, read: Omit<ReadSheet, 'found'>): boolean {
  const cells = new RowReader(row, columns, LAYOUT)
  const { faults, faulty } = cells
  const text = (column: Column) => cells.take(column, textIn)
  const names: SheetRow['names'] = {}
  for (const level of SHEET_LEVELS) {
    const name = text(level)
    if (name !== undefined) names[level] = spelled(level, name)
  }
  const floorAreaHundredths = cells.take('floorArea', areaIn)
  const placeId = text('placeId')
  const filled = (column: Column) =>
    faulty.has(column) || { ...names, floorArea: floorAreaHundredths, placeId }[column] !== undefined
  if (!Object.keys(columns).some((column) => filled(column as Column))) return false

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
  return true
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
