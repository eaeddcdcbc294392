/**
 * Text as people see it: one place for the functions and for the phone, so that both count and refuse alike. No zod here,
 * and no regular expression that iOS 12 lacks: code points are listed, neither classes of Unicode nor lookbehind are used.
 */

/** Shows nothing and changes nothing beside it: fillers, marks that turn the writing around, the tag block. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu

/** Joiners (U+200C, U+200D) and variation selectors: they change how their neighbours look, and are nothing alone. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
const COMPANIONS = /[\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu

/** What leaves a place empty; U+2800 is the blank of Braille. */
const BLANK = /[\s\u2800]/
const BLANKS = /[\s\u2800]+/g

/** All else that Unicode calls ignorable (Default_Ignorable_Code_Point): it stays, and counts for nothing. */
const IGNORABLE =
  /[\u034f\u17b4\u17b5\u180e\u206a-\u206f\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0080}-\u{e0fff}]/u
const IGNORABLES = new RegExp(IGNORABLE, 'gu')

/** Everything but line feed and tab of C0, DEL and C1, and halves of surrogate pairs that stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/u

/** Is there something in it that no screen can show? Asked of a text as `shown` gives it. */
export const hasUnprintable = (text: string): boolean => UNPRINTABLE.test(text)

/**
 * A text as people see it: NFC, lines that end with U+000A, without what cannot be seen and without blanks around it.
 * @returns '' where it shows nothing
 */
export function shown(written: string): string {
  const text = written
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(COMPANIONS, keepBetween)
    .normalize('NFC')
  return showsNothing(text) ? '' : trimmed(text)
}

/** Of blanks, ignorable characters and companions alone there is nothing to be seen. */
const showsNothing = (text: string): boolean =>
  text.replace(BLANKS, '').replace(IGNORABLES, '').replace(COMPANIONS, '') === ''

/** More than two, as a selector and a joiner, no writing needs; they count for nothing and could go on for ever. */
const TOGETHER = 2

/** Companions stay between two visible characters; at the end of a word only where the last one takes another shape by it. */
function keepBetween(run: string, at: number, text: string): string {
  const kept = Array.from(run).slice(0, TOGETHER)
  if (!isVisible(Array.from(text.slice(Math.max(0, at - 2), at)).pop())) return ''
  if (isVisible(Array.from(text.slice(at + run.length, at + run.length + 2))[0])) return kept.join('')
  const [first = ''] = kept
  return TAKES_SHAPE.test(text.slice(Math.max(0, at - 2), at) + first) ? first : ''
}

const isVisible = (character: string | undefined) =>
  character !== undefined && !BLANK.test(character) && !IGNORABLE.test(character)

/** A sign that is an emoji by U+FE0F, as ❤️, and not by U+FE0E; a Mongolian letter with its selector. */
const TAKES_SHAPE =
  /(?:[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\u{1f000}-\u{1faff}][\ufe0e\ufe0f]|[\u1820-\u18aa][\u180b-\u180d\u180f])$/u

/** By hand: a regular expression for the end of a text takes its time with a thousand blanks in the middle. */
function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && BLANK.test(text.charAt(from))) from += 1
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** Does it show nothing? */
export const isBlank = (written: string): boolean => shown(written) === ''

/** Characters (code points) that are seen; joiners and selectors count for nothing. */
export const lengthOf = (written: string): number => Array.from(shown(written).replace(COMPANIONS, '')).length

/** In one line: blanks of every kind, line ends too, are one space. */
export const inOneLine = (written: string): string => shown(written).replace(BLANKS, ' ')

/** The beginning of a text, of at most so many characters: what is cut off is said by '…'. */
export function excerpt(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}

/** For reading digits and codes, never for keeping words: full-width ones become plain ones (NFKC). */
export const plain = (written: string): string => shown(written).normalize('NFKC')

/** What two ways of writing one name have in common, for comparing and nothing else: '3 号楼' and '３号楼' are one building. */
export const comparable = (name: string): string =>
  plain(shown(name).replace(COMPANIONS, '').replace(IGNORABLES, '').replace(BLANKS, ''))
    .replace(BLANKS, '')
    .toLowerCase()

/** Spaces of every width. Tabs and line ends are none of them. */
const SPACES = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]+/g
/** How keyboards write the dot in 阿依古丽·买买提. */
const DOTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff65]/g
const HYPHENS = /[\u2010\u2011\uff0d]/g

/** The name of a person as it is kept: one space where there are several, one kind of dot and of hyphen. */
export const nameIn = (written: string): string =>
  shown(written).replace(SPACES, ' ').replace(DOTS, '·').replace(HYPHENS, '-')

/** Whether what somebody looks for can be a part of a name: no name has a digit. */
export const mayBeName = (written: string): boolean => !/\d/.test(comparable(written))
