import type { PlaceLevel } from 'types/words/places'
import { plain } from 'types/words/text'

/** How what people write of a place is read, word by word. */

export interface Word {
  text: string
  /** Where the word itself says it. */
  level?: PlaceLevel
}

/** A number and its kind are two ways of one word: '3 号楼' and '3栋' both look for a building that begins with 3. */
const KINDS: [ending: RegExp, level?: PlaceLevel][] = [
  [/(?<=[\da-z])\s*(?:号楼|#楼|#|栋|幢|座|楼)$/i, 'building'],
  [/(?<=\d)\s*单元$/, 'doorway'],
  [/(?<=[\da-z])\s*(?:室|户)$/i, 'household'],
  // '5 号' is a building to some, and a door to others.
  [/(?<=\d)\s*号$/],
]
/** Between words that are written in one: behind a kind, and before a number: '西苑5号楼1单元302'. */
const WITHIN = /(?<=号楼|#楼|#(?!楼)|栋|幢|座|单元|号(?!楼))|(?<=[\u4e00-\u9fff])(?<!第)(?=\d)/
const BETWEEN = /[-/—–,，、·]+|(?<!\d)\s+|\s+(?=\d)/

/** In which ways it can be meant: as one name, as '第 1 网格' is, or as names one in the other. Outermost first. */
export function readingsOf(search: string): Word[][] {
  const written = plain(search)
  const parts = written
    .split(BETWEEN)
    .flatMap((part) => part.split(WITHIN))
    .map((part) => part.trim())
    .filter(Boolean)
  const words = parts.map(wordOf)
  return words.length > 1 ? [[wordOf(written)], words] : [words]
}

function wordOf(text: string): Word {
  const kind = KINDS.find(([ending]) => ending.test(text))
  const [ending, level] = kind ?? []
  return { text: ending ? text.replace(ending, '') : text, ...(level ? { level } : {}) }
}
