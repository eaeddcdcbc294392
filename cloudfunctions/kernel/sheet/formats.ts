import { tooLarge } from './unpack'
import type { ReadPart } from './workbook'

/** Styles of cells; a workbook of many years gathers them by the thousand. Excel itself takes no more. */
const STYLES_AT_MOST = 65_490

/** How the numbers of one style are shown. */
export interface Format {
  /** As '0.00'; empty for the plain one. */
  code: string
  isDate: boolean
}

/** As long as Excel lets one be. */
const FORMAT_LENGTH = 255

/**
 * The number format of each style.
 * @throws {AppError} INVALID_INPUT/SHEET_TOO_LARGE
 */
export async function formatsIn(readPart: ReadPart): Promise<Format[]> {
  const own = new Map<string, string>()
  const styles: string[] = []
  await readPart({
    opened(path, { numFmtId, formatCode }) {
      if (path === 'styleSheet/numFmts/numFmt') own.set(numFmtId ?? '', (formatCode ?? '').slice(0, FORMAT_LENGTH))
      if (path === 'styleSheet/cellXfs/xf') styles.push(numFmtId ?? '0')
      if (own.size > STYLES_AT_MOST || styles.length > STYLES_AT_MOST)
        throw tooLarge('表里的格式太多，请把内容复制到模板里再上传')
    },
  })
  return styles.map((number) => {
    const code = own.get(number) ?? builtIn(Number(number))
    return { code, isDate: isDate(code) }
  })
}

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates in Chinese. */
function builtIn(number: number): string {
  const among = (from: number, to: number) => number >= from && number <= to
  if (among(14, 22) || among(27, 36) || among(45, 47) || among(50, 58)) return 'yyyy-m-d'
  return KNOWN[number] ?? ''
}

const KNOWN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0',
  6: '"¥"#,##0',
  7: '"¥"#,##0.00',
  8: '"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0_)',
  38: '#,##0_)',
  39: '#,##0.00_)',
  40: '#,##0.00_)',
  41: '_ * #,##0_ ',
  42: '_ "¥"* #,##0_ ',
  43: '_ * #,##0.00_ ',
  44: '_ "¥"* #,##0.00_ ',
  48: '##0.0E+0',
  49: '@',
}

/** The plain format, in the words of several programs. */
const GENERAL = 'General|G/通用格式|Standard'
const PLAIN = new RegExp(`^(${GENERAL})$`, 'i')
/** Colours, languages, and room left free as wide as a character: nothing of them can be read. */
const UNSEEN =
  /\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|[黑蓝青绿红白黄]色?|洋红色?|颜色 ?\d+)\]|\[\$-[0-9A-F]+\]|_.?|\\ |\* |" *"/gi

/** Words in a format, and what is shown as it stands. */
const LITERAL = /"[^"]*"|\\.|_.|\*./g

/** Does a number read as a day or an hour in this format? [h] and [mm] count hours and minutes on. */
export const isDate = (format: string): boolean =>
  /[ymdhs]|e(?![+-])|上午/i.test(
    format
      .replace(new RegExp(GENERAL, 'gi'), '0')
      .replace(LITERAL, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''),
  )

/** Does this whole number read as it is stored? '0000' shows 0101 where 101 is kept, but 1101 as 1101. */
export function showsPlainly(number: number, format: string): boolean {
  const [first = ''] = format.split(';')
  const seen = first.replace(UNSEEN, '').trim()
  if (format === '' || seen === '@' || PLAIN.test(seen)) return true
  const digits = String(number).length
  const [, grouped, zeros = ''] = /^(#,##)?#*(0+)$/.exec(seen) ?? []
  return zeros.length > 0 && zeros.length <= digits && (grouped === undefined || digits <= 3)
}
