/** What neighbours do not read of a text: numbers, names, and what else is named. Source: rules/roundtables.md C.3. */

/** Numbers of telephones, of identity cards and of bank cards. */
const NUMBERS =
  /(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|[2-9]\d{6,7}|\d{15,19}[Xx]?|\d{17}[Xx])(?!\d)/g

/** The text without numbers by which somebody is reached or known. */
export const redacted = (text: string): string => (text.normalize('NFKC') === text ? hide(text) : hideWide(text))

const hide = (text: string) => text.replace(NUMBERS, '［号码已隐去］')
/** Full-width digits are digits to whoever reads them. */
const hideWide = (text: string) =>
  hide(text.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)))

/** The text without these words, the longest first; blanks between their characters do not save them. */
export function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((left, word) => left.replace(patternOf(word), '［已隐去］'), text)
}

const patternOf = (word: string) =>
  new RegExp([...word.replace(/\s/g, '')].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*'), 'gi')

/** One character would be found in too many words. */
const WORD_AT_LEAST = 2

/** The words that somebody wrote down to be hidden, one a line or with commas between them. */
export const wordsIn = (said: string | undefined): string[] =>
  (said ?? '')
    .split(/[\n,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one.replace(/\s/g, '').length >= WORD_AT_LEAST)
