import { PLACE_NAME_LENGTH } from 'types/words/places'
import { hasUnprintable, inOneLine, lengthOf } from 'types/words/text'
import { showsPlainly } from './formats'
import type { Cell } from './worksheet'

/** What one cell says: a value, nothing, or why it cannot be taken. */
export type Reading<T> = { value: T } | { fault: string } | undefined

/** Longer than any name with all the blanks around it: not worth looking at. */
const LOOKED_AT = 1_000

/** The text of a cell; a whole number is text as well, as 502 for a door. */
export function textIn(cell: Cell | undefined, title: string): Reading<string> {
  if (!cell) return undefined
  if (cell.kind === 'text') return readable(cell.text, title)
  if (cell.kind !== 'number') return { fault: otherwise(cell, title) }
  const { number, format } = cell
  if (!Number.isSafeInteger(number) || number < 0) return { fault: `“${title}”是数字 ${number}，请改成文字` }
  if (!showsPlainly(number, format))
    return { fault: `“${title}”是带格式的数字，看到的和存的可能不同，请改成文本格式后重填` }
  return { value: String(number) }
}

function readable(written: string, title: string): Reading<string> {
  if (written.length > LOOKED_AT) return { fault: tooLong(title) }
  const value = inOneLine(written)
  if (!value) return undefined
  if (hasUnprintable(value)) return { fault: `“${title}”里有无法显示的字符，请删去重填` }
  if (lengthOf(value) > PLACE_NAME_LENGTH) return { fault: tooLong(title) }
  return { value }
}

const tooLong = (title: string) => `“${title}”最多 ${PLACE_NAME_LENGTH} 字，请缩短`

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
