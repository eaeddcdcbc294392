import { comparable } from 'types/words/text'
import { type Reading, textIn } from '../../../kernel/sheet/cells'
import type { Cell } from '../../../kernel/sheet/worksheet'

const UNIT = /(m2|平方米|平米|平)$/i
/** Larger than any dwelling; a slip of the decimal point is more likely. */
const AREA_AT_MOST = 10_000

/** Square metres, as a number or written out; given in hundredths of one. */
export function areaIn(cell: Cell | undefined, title: string): Reading<number> {
  if (cell?.kind === 'number') return hundredths(cell.number, title)
  const written = textIn(cell, title)
  if (!written || 'fault' in written) return written
  const figure = comparable(written.value).replace(UNIT, '')
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(figure)) return { fault: `“${title}”不是数字，请只填面积，如 78.5` }
  return hundredths(Number(figure), title)
}

function hundredths(metres: number, title: string): Reading<number> {
  const value = Math.round(metres * 100)
  if (!(value > 0) || metres > AREA_AT_MOST) return { fault: `“${title}”要大于 0、不超过 ${AREA_AT_MOST}，请核对` }
  // What a spreadsheet calculates carries a dust of binary fractions.
  if (Math.abs(metres * 100 - value) > 1e-4) return { fault: `“${title}”最多两位小数，请核对` }
  return { value }
}
