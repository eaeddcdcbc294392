/** How many arrays and objects may lie in one another. MongoDB stores 100 levels; what is deeper is an attack or a mistake. */
const MAX_DEPTH = 200

const [QUOTE, BACKSLASH, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Reads a JSON text from outside.
 * @throws SyntaxError for what is no JSON, and for more than 200 levels, which would be too deep for whoever walks through it
 */
export function parseJson(text: string): unknown {
  refuseTooDeep(text)
  return JSON.parse(text)
}

/** @throws SyntaxError before anybody has parsed a text that is deeper than 200 levels */
export function refuseTooDeep(text: string): void {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfString(text, i)
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      depth++
      if (depth > MAX_DEPTH) throw new SyntaxError(`more than ${MAX_DEPTH} levels`)
    }
  }
}

/** Where the string ends that begins at `start`; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === QUOTE) return i
  }
  return text.length
}
