import type { PlaceLevel } from 'types/words/places'

/** The levels that a sheet names; the community is the one it is imported into. */
export const SHEET_LEVELS = [
  'yard',
  'block',
  'grid',
  'building',
  'doorway',
  'household',
] as const satisfies PlaceLevel[]
export type SheetLevel = (typeof SHEET_LEVELS)[number]

/** The columns as offices keep them, in their order. */
export const COLUMNS = [...SHEET_LEVELS, 'floorArea', 'placeId'] as const
export type Column = (typeof COLUMNS)[number]

export const COLUMN_TITLES: Record<Column, string> = {
  yard: '苑区',
  block: '片区',
  grid: '网格',
  building: '楼栋',
  doorway: '单元',
  household: '门牌',
  floorArea: '建筑面积（㎡）',
  placeId: '编号',
}

/** Only sheets that came from an export have it. */
const OPTIONAL: readonly Column[] = ['placeId']
export const REQUIRED_COLUMNS = COLUMNS.filter((column) => !OPTIONAL.includes(column))

/** The worksheet that is read; in a file that has none of this name, its first one. */
export const SHEET_NAME = '房屋'

/** What stands in one row: from the outermost place down to the one that the row is about. */
export interface SheetRow {
  /** As the spreadsheet program counts them, from 1. */
  row: number
  names: Partial<Record<SheetLevel, string>>
  /** Of a household, in hundredths of a square metre. */
  floorAreaHundredths?: number
  /** The place it was exported from. */
  placeId?: string
}

/** A row that cannot be taken, and what to do about it. */
export interface BadRow {
  row: number
  reason: string
}

/** The place that a row is about: the innermost one it names. */
export const levelOf = ({ names }: Pick<SheetRow, 'names'>): SheetLevel | undefined =>
  [...SHEET_LEVELS].reverse().find((level) => names[level] !== undefined)
