import { PLACE_NAME_LENGTH } from 'types/words/places'
import { comparable, hasUnprintable, inOneLine, lengthOf } from 'types/words/text'
import { showsPlainly } from './formats'
import type { Cell } from './worksheet'

/** What one cell says: a value, nothing, or why it cannot be taken. */
export type Reading<T> = { value: T } | { fault: string } | undefined

/** Longer than any name with all the blanks around it: not worth looking at. */
const LOOKED_AT = 1_000

/**
 * The text of a cell; a whole number is text as well, as 502 for a door.
 * @param max characters
 */
export function textIn(cell: Cell | undefined, title: string, max = PLACE_NAME_LENGTH): Reading<string> {
  if (!cell) return undefined
  if (cell.kind === 'text') return readable(cell.text, title, max)
  if (cell.kind !== 'number') return { fault: otherwise(cell, title) }
  const { number, format } = cell
  if (!Number.isSafeInteger(number) || number < 0) return { fault: `“${title}”是数字 ${number}，请改成文字` }
  if (!showsPlainly(number, format))
    return { fault: `“${title}”是带格式的数字，看到的和存的可能不同，请改成文本格式后重填` }
  return { value: String(number) }
}

function readable(written: string, title: string, max: number): Reading<string> {
  if (written.length > LOOKED_AT) return { fault: tooLong(title, max) }
  const value = inOneLine(written)
  if (!value) return undefined
  if (hasUnprintable(value)) return { fault: `“${title}”里有无法显示的字符，请删去重填` }
  if (lengthOf(value) > max) return { fault: tooLong(title, max) }
  return { value }
}

const tooLong = (title: string, max: number) => `“${title}”最多 ${max} 字，请缩短`

function otherwise({ kind, text }: Exclude<Cell, { kind: 'text' | 'number' }>, title: string): string {
  switch (kind) {
    case 'formula':
      return `“${title}”是公式，请选中后“复制”，再“选择性粘贴为数值”`
    case 'date':
      return `“${title}”变成了日期，请把这一格设为文本格式后重填`
    case 'error':
      return `“${title}”是错误值 ${text.slice(0, 10)}，请改正`
    default:
      return `“${title}”不是文字，请改成文字`
  }
}

/** Day 0 of the calendar in which spreadsheet programs count days, in milliseconds. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** A day, as '2026-12-01': as a date of the spreadsheet program, or written 2026-12-1, 2026/12/1, 2026年12月1日. */
export function dayIn(cell: Cell | undefined, title: string): Reading<string> {
  if (cell?.kind === 'date') {
    const days = Number(cell.text)
    const day = Number.isFinite(days) ? new Date(SHEET_EPOCH + Math.floor(days) * DAY) : new Date(cell.text)
    return Number.isNaN(day.getTime()) ? noDay(title) : dayFrom(day.toISOString().slice(0, 10), title)
  }
  const written = textIn(cell, title)
  if (!written || 'fault' in written) return written
  const [, year, month = '', day = ''] = WRITTEN_DAY.exec(comparable(written.value)) ?? []
  return year ? dayFrom(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, title) : noDay(title)
}

const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** There is no 30 February. */
function dayFrom(day: string, title: string): Reading<string> {
  const at = new Date(day)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? { value: day } : noDay(title)
}

const noDay = (title: string) => ({ fault: `“${title}”不是日期，请写成 2026-12-01 这样` })
