import type { SheetFound } from 'types/sheets'
import { mobile, personName } from 'types/text'
import { DUTY_KIND_NAMES, DUTY_KINDS, type DutyKind } from 'types/words/duty'
import { NAME_LENGTH } from 'types/words/members'
import { comparable } from 'types/words/text'
import { textIn } from '../../../kernel/sheet/cells'
import type { BadRow } from '../../../kernel/sheet/faults'
import type { Columns } from '../../../kernel/sheet/layout'
import { RowReader, readList } from '../../../kernel/sheet/list'
import type { Row } from '../../../kernel/sheet/workbook'
import type { Names } from '../../places/directory'
import { type Column, HOME_LEVELS, LAYOUT, LENGTHS } from './layout'

/** What one row says, as far as its cells can be read. */
export interface ReadRow {
  /** As the spreadsheet program counts them, from 1. */
  row: number
  name?: string | undefined
  kind?: DutyKind | undefined
  unit?: string | undefined
  branch?: string | undefined
  /** Of the home. */
  home: Names
  /** Eleven digits. */
  phone?: string | undefined
  skills?: string | undefined
  faults: string[]
  /** The row as it was written, for whoever is to mend it. */
  written: Partial<Record<Column, string>>
}

interface ReadRegister {
  rows: ReadRow[]
  /** Cells that were made one: what the rows below the first say is not known, so that nothing is taken of such a sheet. */
  merged: BadRow[]
  found: SheetFound
}

/** How a community calls its party members. */
type Labels = Record<DutyKind, string>

/**
 * Reads an office's register of party members.
 * @param content the .xlsx as it came
 * @throws {AppError} INVALID_INPUT where there is no list at all
 */
export async function readRegister(content: Uint8Array, labels: Labels): Promise<ReadRegister> {
  const rows: ReadRow[] = []
  const { found, merged } = await readList(content, LAYOUT, (row, columns) => {
    const read = rowOf(row, columns, labels)
    if (read) rows.push(read)
    return read !== null
  })
  return { rows, merged, found }
}

/** @returns null for an empty row */
function rowOf(row: Row, columns: Columns<Column>, labels: Labels): ReadRow | null {
  const cells = new RowReader(row, columns, LAYOUT)
  const { faults, faulty } = cells
  const text = (column: Column) => cells.take(column, (cell, title) => textIn(cell, title, LENGTHS[column]))
  const [person, called, unit, branch] = [text('name'), text('kind'), text('unit'), text('branch')]
  const home: Names = {}
  for (const level of HOME_LEVELS) {
    const name = text(level)
    if (name !== undefined) home[level] = name
  }
  const [number, skills] = [text('phone'), text('skills')]
  const isFilled = [person, called, unit, branch, number, skills, ...Object.values(home)].some((one) => one)
  if (!isFilled && faulty.size === 0) return null

  const name = cells.parse('name', NAME, person)
  const phone = number === undefined ? undefined : cells.parse('phone', mobile, number)
  const kind = called === undefined ? undefined : kindCalled(called, labels)
  if (called === undefined && !faulty.has('kind')) faults.push(`没有填“类别”，请填${KIND_WORDS}`)
  if (called !== undefined && !kind) faults.push(`没有“${called}”这个类别，请填${KIND_WORDS}`)
  return { row: row.number, name, kind, unit, branch, home, phone, skills, faults, written: cells.written() }
}

const NAME = personName({ name: '姓名', max: NAME_LENGTH })

/** How offices write the kinds; the first one as the template says it. */
const WRITTEN: Record<DutyKind, string[]> = {
  inService: ['在职', '在职党员'],
  retired: ['退休', '离退休', '退休党员', '离退休党员'],
  floating: ['流动', '流动党员'],
}
export const KIND_TITLES = DUTY_KINDS.map((kind) => WRITTEN[kind][0] ?? '')
const KIND_WORDS = KIND_TITLES.map((title) => `“${title}”`).join('')

const kindCalled = (written: string, labels: Labels): DutyKind | undefined =>
  DUTY_KINDS.find((kind) =>
    [...WRITTEN[kind], DUTY_KIND_NAMES[kind], labels[kind]].some((one) => comparable(one) === comparable(written)),
  )
