/** What neighbours do not read of a text: numbers, names, and what else is named. Source: rules/roundtables.md C.3. */

/** What people write between the digits of a number: blanks, dots, dashes of all kinds, brackets. Never a new line. */
const APART = '(?:[^\\S\\n\\r]|[.．·•_\\-‐-―−－﹣（）()\u200b-\u200d\u2060\ufeff]){0,3}'
const digits = (least: number, most = least) => `(?:${APART}\\d){${least},${most}}`

/** Numbers of telephones, of identity cards and of bank cards, in Arabic digits. */
const NUMBERS = new RegExp(
  `(?<!\\d)(?:${[
    `(?:(?:\\+|00)?86${APART})?1[^\\S\\n\\r]?[3-9]${digits(9)}`,
    `0\\d{2,3}${digits(7, 8)}`,
    `[48]00${digits(7)}`,
    '[2-9]\\d{6,7}',
    `\\d{4}(?:${APART}\\d{4}){3}(?:${APART}\\d{1,3})?`,
    `\\d{6}${APART}(?:19|20)\\d{6}${APART}\\d{3}[\\dXx]`,
    '\\d{15,19}[Xx]?',
    '\\d{17}[Xx]',
  ].join('|')})(?!\\d)`,
  'g',
)
/** A mobile number of which some digits are written in Chinese, and a row of Chinese digits as long as a number. */
const MIXED = new RegExp(`1[3-9]${digits(9)}`, 'g')
const IN_CHINESE = new RegExp(`\\d${digits(6, 18)}`, 'g')

/** How each digit is written in Chinese, from 0 on. */
const CHINESE = ['零〇○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const chineseDigit = (one: string): string | undefined => {
  const digit = CHINESE.findIndex((written) => written.includes(one))
  return digit < 0 ? undefined : String(digit)
}

/** Full-width and other digits are digits to whoever reads them. One character stays one. */
const inArabic = (one: string): string => {
  const plain = one.normalize('NFKC')
  return /^\d$/.test(plain) ? plain : one
}
const units = (text: string) => text.split('')

/** Hides what is found in another reading of the text, which is as long as the text itself. */
function hiddenIn(
  text: string,
  reading: string,
  pattern: RegExp,
  counts: (found: string) => boolean = () => true,
): string {
  let left = ''
  let from = 0
  for (const { 0: found, index } of reading.matchAll(pattern)) {
    const until = index + found.length
    if (!counts(text.slice(index, until))) continue
    left += `${text.slice(from, index)}${NUMBER_HIDDEN}`
    from = until
  }
  return left + text.slice(from)
}

const NUMBER_HIDDEN = '［号码已隐去］'
const WORD_HIDDEN = '［已隐去］'

const hasChinese = (found: string) => units(found).some((one) => chineseDigit(one) !== undefined)

/** The text without numbers by which somebody is reached or known. */
export function redacted(text: string): string {
  const plain = hiddenIn(text, units(text).map(inArabic).join(''), NUMBERS)
  const chinese = units(plain).map((one) => chineseDigit(one) ?? (/\d/.test(inArabic(one)) ? '#' : one))
  const left = hiddenIn(plain, chinese.join(''), IN_CHINESE)
  const all = units(left).map((one) => chineseDigit(one) ?? inArabic(one))
  return hiddenIn(left, all.join(''), MIXED, hasChinese)
}

/**
 * The text without these words, the longest first; blanks between their characters do not save them. What was hidden before
 * is read as hidden, and a single character is not looked for, as it is found in too many words.
 */
export function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = [...new Set(words.filter(isLongEnough))].sort((a, b) => b.length - a.length)
  return longestFirst.reduce(
    (left, word) =>
      left
        .split(/(［(?:号码)?已隐去］)/)
        .map((part, place) => (place % 2 === 0 ? part.replace(patternOf(word), WORD_HIDDEN) : part))
        .join(''),
    text,
  )
}

const patternOf = (word: string) =>
  new RegExp([...word.replace(/\s/g, '')].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*'), 'gi')

const isLongEnough = (word: string): boolean => word.replace(/\s/g, '').length >= 2

/** The words that somebody wrote down to be hidden, one a line or with commas between them. */
export const wordsIn = (said: string | undefined): string[] =>
  (said ?? '')
    .split(/[\n,，、;；]/)
    .map((one) => one.trim())
    .filter(isLongEnough)
