import { PLACE_NAME_LENGTH } from 'types/words/places'
import { comparable, hasUnprintable, inOneLine, lengthOf } from 'types/words/text'
import type { Cell } from './workbook'

/** What one cell says: a value, nothing, or why it cannot be taken. */
export type Reading<T> = { value: T } | { fault: string } | undefined

/** Of exceljs, which is loaded only when a sheet comes: its enum would load it at once. */
const TYPES = { null: 0, merge: 1, number: 2, text: 3, date: 4, link: 5, formula: 6, rich: 8, yesNo: 9, error: 10 }

/** Formats in which a whole number reads as it is stored; '0000' would show 0101 where 101 is kept. */
const PLAIN_FORMATS = [undefined, '', 'General', '@', '0', '0_ ', '0_);[Red]\\(0\\)']

/** The text of a cell; a whole number is text as well, as 502 for a door. */
export function textIn(cell: Cell, title: string): Reading<string> {
  const { value } = cell
  switch (cell.type as number) {
    case TYPES.null:
      return undefined
    case TYPES.number:
      if (!Number.isSafeInteger(value) || (value as number) < 0)
        return { fault: `“${title}”是数字 ${value}，请改成文字` }
      if (!PLAIN_FORMATS.includes(cell.numFmt))
        return { fault: `“${title}”是带格式的数字，看到的和存的可能不同，请改成文本格式后重填` }
      return { value: String(value) }
    case TYPES.text:
      return readable(String(value), title)
    case TYPES.rich:
      return readable((value as { richText: { text: string }[] }).richText.map(({ text }) => text).join(''), title)
    case TYPES.link:
      return readable(cell.text, title)
    default:
      return { fault: otherwise(cell, title) }
  }
}

const UNIT = /(m2|平方米|平米|平)$/i
/** Larger than any dwelling; a slip of the decimal point is more likely. */
const AREA_AT_MOST = 10_000

/** Square metres, as a number or written out; given in hundredths of one. */
export function areaIn(cell: Cell, title: string): Reading<number> {
  const type = cell.type as number
  if (type === TYPES.null) return undefined
  if (type !== TYPES.number) {
    const written = textIn(cell, title)
    if (!written || 'fault' in written) return written
    const figure = comparable(written.value).replace(UNIT, '')
    if (!/^\d{1,9}(\.\d{1,9})?$/.test(figure)) return { fault: `“${title}”不是数字，请只填面积，如 78.5` }
    return hundredths(Number(figure), title)
  }
  return hundredths(cell.value as number, title)
}

function hundredths(metres: number, title: string): Reading<number> {
  const value = Math.round(metres * 100)
  if (!(value > 0) || metres > AREA_AT_MOST) return { fault: `“${title}”要大于 0、不超过 ${AREA_AT_MOST}，请核对` }
  // What a spreadsheet calculates carries a dust of binary fractions.
  if (Math.abs(metres * 100 - value) > 1e-4) return { fault: `“${title}”最多两位小数，请核对` }
  return { value }
}

function readable(written: string, title: string): Reading<string> {
  const value = inOneLine(written)
  if (!value) return undefined
  if (hasUnprintable(value)) return { fault: `“${title}”里有无法显示的字符，请删去重填` }
  if (lengthOf(value) > PLACE_NAME_LENGTH) return { fault: `“${title}”最多 ${PLACE_NAME_LENGTH} 字，请缩短` }
  return { value }
}

function otherwise(cell: Cell, title: string): string {
  switch (cell.type as number) {
    case TYPES.formula:
      return `“${title}”是公式，请选中后“复制”，再“选择性粘贴为数值”`
    case TYPES.date:
      return `“${title}”变成了日期，请把这一格设为文本格式后重填`
    case TYPES.error:
      return `“${title}”是错误值 ${cell.text}，请改正`
    case TYPES.merge:
      return `“${title}”是合并单元格，请取消合并并逐行填写`
    default:
      return `“${title}”不是文字，请改成文字`
  }
}
