import type { PlaceLevel } from 'types/words/places'
import { comparable } from 'types/words/text'
import type { Layout } from '../../../kernel/sheet/layout'

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

/** How the columns of the levels are called, in every list that says where something is. */
export const LEVEL_TITLES: Record<SheetLevel, string> = {
  yard: '苑区',
  block: '片区',
  grid: '网格',
  building: '楼栋',
  doorway: '单元',
  household: '门牌',
}

/** How offices call them in lists of their own. */
export const OTHER_LEVEL_TITLES: Record<SheetLevel, readonly string[]> = {
  yard: ['苑区名称', '苑', '小区', '小区名称', '所属小区', '园区'],
  block: ['片区名称', '片', '所属片区', '组团'],
  grid: ['网格号', '网格名称', '所属网格', '网格编号'],
  building: ['楼栋号', '楼栋名称', '幢', '幢号', '栋', '栋号', '座', '楼', '楼号', '楼幢', '楼宇', '号楼'],
  doorway: ['单元号', '单元名称', '单元门', '门洞', '楼门'],
  household: ['门牌号', '室', '室号', '户室号', '房号', '房间', '房间号', '房屋号', '门号'],
}

/** The columns as offices keep them, in their order. */
export const COLUMNS = [...SHEET_LEVELS, 'floorArea', 'placeId'] as const
export type Column = (typeof COLUMNS)[number]

export const COLUMN_TITLES: Record<Column, string> = {
  ...LEVEL_TITLES,
  floorArea: '建筑面积（㎡）',
  placeId: '编号',
}

/** 编号 is not among them: theirs are numbers of other things. */
export const OTHER_TITLES: Partial<Record<Column, readonly string[]>> = {
  ...OTHER_LEVEL_TITLES,
  floorArea: ['面积', '房屋面积', '建面', '产权面积', '房屋建筑面积'],
}

/** Without these a list says nothing of homes. Columns of levels that a community does not have may be left out. */
export const REQUIRED_COLUMNS = ['building', 'household'] as const satisfies Column[]

/** The worksheet that is read where a file has it. */
export const SHEET_NAME = '房屋'

export const LAYOUT: Layout<Column> = {
  name: SHEET_NAME,
  columns: COLUMNS,
  titles: COLUMN_TITLES,
  otherTitles: OTHER_TITLES,
  required: REQUIRED_COLUMNS,
  empty: '这张表里没有房屋，请按模板从表头下一行开始填写',
  optional: '社区没有的一级，不用写这一列。',
}

/** A bare number says which one it is, in the column of its kind: 3 is building '3 号楼'. */
export function spelled(level: SheetLevel, name: string): string {
  const number = comparable(name)
  if (!/^\d{1,4}$/.test(number)) return name
  if (level === 'grid') return `第 ${number} 网格`
  if (level === 'building') return `${number} 号楼`
  if (level === 'doorway') return `${number} 单元`
  return name
}

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

/** The place that a row is about: the innermost one it names. */
export const levelOf = ({ names }: Pick<SheetRow, 'names'>): SheetLevel | undefined =>
  [...SHEET_LEVELS].reverse().find((level) => names[level] !== undefined)
